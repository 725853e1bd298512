package press.courant.page;

import java.time.LocalDate;
import java.time.ZonedDateTime;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import press.courant.clean.HtmlText;
import press.courant.model.Article;
import press.courant.model.Body;
import press.courant.model.Rights;
import press.courant.model.Site;
import press.courant.model.Topic;
import press.courant.parallel.Once;

/** Plans the page of each entry, and the stubs at its old addresses. */
final class EntryPlanner {
    private static final String PARAGRAPH_END = "</p>";

    private final Site site;
    private final Views views;
    private final CardPlanner cards;
    private final TranslationPlanner translations;
    private final Once<RelatedEntries> related;
    private final Once<EntryMarks> marks;

    EntryPlanner(Views views, CardPlanner cards, Once<TitleIndex> titles) {
        this.views = views;
        this.cards = cards;
        site = views.site;
        translations = new TranslationPlanner(views);
        related = new Once<>(() -> new RelatedEntries(views, titles.get()));
        marks = new Once<>(() -> new EntryMarks(views, titles.get(), related.get(), translations));
    }

    /** Makes what all marks are made with. */
    void prepare() {
        marks.get();
    }

    List<PlannedPage> plan() {
        List<PlannedPage> pages = new ArrayList<>(site.articles().size());
        Optional<LocalDate> last = Optional.empty();
        String day = "";
        for (int i = 0; i < site.articles().size(); i++) {
            Article article = site.articles().get(i);
            int index = i;
            // Those of a day stand together, and its address takes longer to write than all the rest.
            if (last.filter(article.day()::equals).isEmpty()) {
                last = Optional.of(article.day());
                day = Permalinks.day(article.day());
            }
            String location = day + article.slug() + "/";
            PlannedPage page = PlannedPage.of(EntryPage.class, Permalinks.file(location), Optional.of(article.path()),
                    () -> page(article, index)).from(() -> marks.get().of(index));
            pages.add(views.isIndexed(article) ? page.listed(Optional.of(
                    article.updated().map(ZonedDateTime::toLocalDate).orElse(article.day())),
                    translations.alternates(article)) : page);
            cards.plan(article, location).ifPresent(pages::add);
            article.aliases().forEach(alias ->
                    pages.add(views.redirect(alias, article.path(), article.title(), location)));
        }
        return pages;
    }

    /** The page of an entry with another text, where there is such an entry. */
    Optional<EntryPage> page(String path, Body body) {
        for (int i = 0; i < site.articles().size(); i++) {
            Article article = site.articles().get(i);
            if (article.path().equals(path)) {
                return Optional.of(page(article.with(body), i));
            }
        }
        return Optional.empty();
    }

    private EntryPage page(Article article, int index) {
        EntryCard card = views.card(article);
        String location = Permalinks.entry(article);
        String body = views.pictures.inPage(article.body().html());
        return new EntryPage(
                Permalinks.file(location),
                Optional.of(article.path()),
                head(article, card),
                card,
                lead(article, body),
                body,
                article.body().truncated(),
                article.attribution().permission(),
                article.updated().map(updated -> views.dates.view(updated.toLocalDate())),
                article.corrections().stream()
                        .map(correction -> new CorrectionView(views.dates.view(correction.date()), correction.text()))
                        .toList(),
                views.linkAt(site.articles(), index + 1),
                views.linkAt(site.articles(), index - 1),
                article.topics().stream().map(topic -> neighbours(index, topic)).toList(),
                article.story().map(story -> place(article, story, card)),
                translations.links(article),
                translations.alternates(article),
                related.get().of(index));
    }

    /** A summary that was taken from the body, or an editor's that is its beginning, need not be read twice. */
    private static Optional<String> lead(Article article, String html) {
        String summary = article.summary();
        String words = summary.endsWith("…") ? summary.substring(0, summary.length() - 1) : summary;
        if (words.isEmpty()) {
            return Optional.empty();
        }
        int end = html.indexOf(PARAGRAPH_END);
        String paragraph = end < 0 ? html : html.substring(0, end + PARAGRAPH_END.length());
        boolean isNew = !mayHaveLineFrom(words.charAt(0), paragraph)
                || HtmlText.of(paragraph).text().lines().noneMatch(line -> line.startsWith(words));
        return isNew ? Optional.of(summary) : Optional.empty();
    }

    /** Whether a line of a paragraph's text may begin with a character, as one look at what follows its tags shows. */
    private static boolean mayHaveLineFrom(char beginning, String paragraph) {
        int i = 0;
        do {
            while (i < paragraph.length() && isSpace(paragraph.charAt(i))) {
                i++;
            }
            char c = i < paragraph.length() ? paragraph.charAt(i) : '<';
            if (c == beginning || c == '&') {
                return true;
            }
            i = paragraph.indexOf('>', i) + 1;
        } while (i > 0);
        return false;
    }

    private static boolean isSpace(char c) {
        return Character.isWhitespace(c) || Character.isSpaceChar(c);
    }

    /** A full reprint is not ours: search engines are sent to the report. */
    private Head head(Article article, EntryCard card) {
        boolean reprint = article.attribution().rights() == Rights.FULL;
        return new Head(
                article.title(),
                article.summary(),
                card.url(),
                reprint ? article.attribution().url().orElse(card.absoluteUrl()) : card.absoluteUrl(),
                article.language().tag(),
                article.language().direction(),
                views.isIndexed(article),
                List.of(),
                card.image(),
                Optional.empty(),
                Optional.empty(),
                cards.of(article));
    }

    private TopicNeighbours neighbours(int place, Topic topic) {
        int[] places = related.get().onTopic(topic.id());
        int index = Arrays.binarySearch(places, place);
        return new TopicNeighbours(views.topic(topic), linkAt(places, index + 1), linkAt(places, index - 1));
    }

    private Optional<EntryLink> linkAt(int[] places, int index) {
        return index >= 0 && index < places.length
                ? Optional.of(views.link(site.articles().get(places[index]))) : Optional.empty();
    }

    private StoryPlace place(Article article, String story, EntryCard card) {
        List<Article> list = site.byStory().get(story);
        int index = Collections.binarySearch(list, article, Site.NEWEST_FIRST);
        return new StoryPlace(card.story().orElseThrow(), list.size() - index, list.size(),
                views.linkAt(list, index + 1), views.linkAt(list, index - 1));
    }
}
