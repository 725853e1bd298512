package press.courant.page;

import java.util.Optional;

/**
 * An entry in the mail of an edition.
 *
 * @param number its place in the edition, from 1
 * @param note the editor's sentence about it
 * @param text HTML, sanitised, with absolute addresses; empty where the summary stands for it
 * @param plain the same as plain text, with the numbers of its links
 * @param summary where it stands for the text
 * @param line whether it has a title and links only
 * @param shortened whether the site has more of it
 * @param pageLink the number of the entry's own address
 * @param reportLink the number of the report's address; 0 where there is no report
 */
public record MailItem(int number, EntryCard entry, Optional<String> note, String text, String plain,
        Optional<String> summary, boolean line, boolean shortened, int pageLink, int reportLink) {}
