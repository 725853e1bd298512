package press.courant.build;

import java.time.Instant;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import press.courant.build.BuildResult.NextChange;
import press.courant.build.BuildResult.Skipped;
import press.courant.model.Article;

/**
 * Which articles the public may see at a moment.
 *
 * @param now the moment
 * @param drafts whether drafts are shown all the same
 * @param future whether articles that are not yet due are shown all the same
 * @param expired whether articles past their time are shown all the same
 */
record Visibility(Instant now, ZoneId zone, boolean drafts, boolean future, boolean expired) {
    private static final DateTimeFormatter MOMENT = DateTimeFormatter.ofPattern("uuuu-MM-dd HH:mm", Locale.ROOT);

    /** The articles to publish, the others with their reasons, and when that will be another answer. */
    record Selection(List<Article> visible, List<Skipped> skipped, Optional<NextChange> nextChange) {}

    Selection select(List<Article> articles) {
        List<Article> visible = new ArrayList<>();
        List<Skipped> skipped = new ArrayList<>();
        List<NextChange> changes = new ArrayList<>();
        for (Article article : articles) {
            hiddenBecause(article).ifPresentOrElse(
                    reason -> skipped.add(new Skipped(article.path(), reason)), () -> visible.add(article));
            nextChange(article).ifPresent(changes::add);
        }
        return new Selection(visible, skipped, changes.stream()
                .min(Comparator.comparing((NextChange change) -> change.at().toInstant()).thenComparing(NextChange::path)));
    }

    private Optional<String> hiddenBecause(Article article) {
        if (article.draft() && !drafts) {
            return Optional.of("draft");
        }
        if (!future && isAhead(article)) {
            return Optional.of("due " + MOMENT.format(article.date().withZoneSameInstant(zone)));
        }
        if (!expired && article.expires().filter(end -> !end.isAfter(now)).isPresent()) {
            return Optional.of("expired " + MOMENT.format(article.expires().orElseThrow().atZone(zone)));
        }
        return Optional.empty();
    }

    private boolean isAhead(Article article) {
        return article.date().toEpochSecond() >= now.getEpochSecond() && article.date().toInstant().isAfter(now);
    }

    private Optional<NextChange> nextChange(Article article) {
        if (article.draft() && !drafts) {
            return Optional.empty();
        }
        if (!future && isAhead(article)) {
            return Optional.of(new NextChange(article.date().withZoneSameInstant(zone), article.path(), "becomes due"));
        }
        return article.expires()
                .filter(end -> !expired && end.isAfter(now))
                .map(end -> new NextChange(end.atZone(zone), article.path(), "expires"));
    }
}
