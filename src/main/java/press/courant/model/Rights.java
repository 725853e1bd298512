package press.courant.model;

/** Whose words an entry's body is: ours, a capped excerpt of theirs, or theirs in full with permission. */
public enum Rights {
    OWN,
    EXCERPT,
    FULL
}
