package press.courant.build;

/**
 * What the manifest knows a page by.
 *
 * @param record a digest of the page and of all else that its file is made of
 * @param basis a digest of what the page itself is made of, or nothing; where it is the same, the page is
 */
record PageKey(String record, String basis) {
    static PageKey parse(String key) {
        int dash = key.indexOf('-');
        return dash < 0 ? new PageKey(key, "") : new PageKey(key.substring(0, dash), key.substring(dash + 1));
    }

    @Override
    public String toString() {
        return basis.isEmpty() ? record : record + "-" + basis;
    }
}
