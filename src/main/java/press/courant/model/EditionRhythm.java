package press.courant.model;

/** How often the build bundles entries into an edition by itself. */
public enum EditionRhythm {
    NONE,
    DAILY,
    WEEKLY
}
