package press.courant.page;

import java.time.ZonedDateTime;
import java.util.List;

/**
 * An edition as an e-mail.
 *
 * @param id such as {@code 2023-W39}
 * @param preheader what mailboxes show after the subject
 * @param period such as {@code 25 September to 1 October 2023}
 * @param curated whether an editor picked the entries
 * @param introduction HTML, sanitised, with absolute addresses; may be empty
 * @param plainIntroduction the same as plain text, with the numbers of its links
 * @param items those entries that the mail has
 * @param entries how many the whole edition has
 * @param shortened whether the page of the edition has more than the mail
 * @param url of the edition's page, absolute
 * @param urlLink the number of that address
 * @param links the addresses in the mail, by their numbers from 1
 * @param date when the edition came out
 */
public record EditionMail(String id, String subject, String preheader, String title, String period, boolean curated,
        String introduction, String plainIntroduction, List<MailItem> items, int entries, boolean shortened,
        String url, int urlLink, List<String> links, ZonedDateTime date) {}
