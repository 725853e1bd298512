package press.courant.model;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

/**
 * A report that feeds told of.
 *
 * @param number by which the editor names it; no other one gets it as long as this is here
 * @param date as an entry may have it
 * @param found the day on which it came
 * @param gone the day since which no feed has listed it
 * @param mentions of it, one or more
 */
public record InboxItem(
        int number,
        Decision decision,
        Optional<String> title,
        Optional<String> date,
        Optional<String> author,
        Optional<String> summary,
        LocalDate found,
        Optional<LocalDate> gone,
        List<Mention> mentions) {
    public InboxItem {
        mentions = List.copyOf(mentions);
    }

    /** What became of an item. */
    public enum Decision {
        NEW,
        KEPT,
        DROPPED
    }

    /**
     * A feed's item about the report.
     *
     * @param feed the id of the subscription
     * @param id by which the feed knows it, where that is not its address
     */
    public record Mention(String feed, Optional<String> url, Optional<String> id) {}

    /** The first address of the report. */
    public Optional<String> url() {
        return mentions.stream().flatMap(mention -> mention.url().stream()).findFirst();
    }

    public boolean isNew() {
        return decision == Decision.NEW;
    }

    public InboxItem decided(Decision other) {
        return new InboxItem(number, other, title, date, author, summary, found, gone, mentions);
    }

    public InboxItem goneSince(Optional<LocalDate> day) {
        return new InboxItem(number, decision, title, date, author, summary, found, day, mentions);
    }

    public InboxItem mentioned(List<Mention> others) {
        return new InboxItem(number, decision, title, date, author, summary, found, gone, others);
    }
}
