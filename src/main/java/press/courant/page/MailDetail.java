package press.courant.page;

/**
 * How much of an edition a mail has.
 *
 * @param words the most that the text of an entry may have; with 0 each has its summary only
 * @param lines how many entries at the end have a title and links only
 * @param left how many entries at the end are left out
 */
public record MailDetail(int words, int lines, int left) {
    /** All of it. */
    public static final MailDetail WHOLE = new MailDetail(Integer.MAX_VALUE, 0, 0);
}
