package press.courant.build;

import java.time.Instant;
import java.util.List;
import press.courant.model.Article;

/**
 * The time around a moment in which no article comes, goes or ceases to be scheduled.
 *
 * @param from inclusive
 * @param until exclusive
 */
record Period(Instant from, Instant until) {
    static Period around(Instant now, List<Article> articles) {
        Instant from = Instant.MIN;
        Instant until = Instant.MAX;
        for (Article article : articles) {
            List<Instant> moments = article.expires().isPresent()
                    ? List.of(article.date().toInstant(), article.expires().get())
                    : List.of(article.date().toInstant());
            for (Instant moment : moments) {
                if (moment.isAfter(now)) {
                    until = moment.isBefore(until) ? moment : until;
                } else {
                    from = moment.isAfter(from) ? moment : from;
                }
            }
        }
        return new Period(from, until);
    }

    boolean has(Instant now) {
        return !now.isBefore(from) && now.isBefore(until);
    }
}
