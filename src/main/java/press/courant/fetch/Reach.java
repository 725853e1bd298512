package press.courant.fetch;

/** How far a fetch may go. */
public enum Reach {
    /** The web that everybody sees. */
    PUBLIC,
    /** This machine and its networks too. */
    PRIVATE_TOO
}
