package press.courant.model;

/** What a reader needs to read a source's report. */
public enum Access {
    FREE,
    REGISTRATION,
    PAYWALL
}
