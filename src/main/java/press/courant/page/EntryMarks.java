package press.courant.page;

import java.util.Arrays;
import java.util.List;
import press.courant.cache.Mixer;
import press.courant.model.Article;
import press.courant.model.Site;
import press.courant.model.Topic;

/**
 * What the page of each entry is made of, as digests: the entry, its neighbours in time, in each topic and in its
 * story, its translations, and all those that may be akin to it with their distances.
 *
 * <p>It takes in whatever {@link EntryPlanner} and {@link RelatedEntries} may look at, in the same lists and as far. Many
 * threads may ask.
 */
final class EntryMarks {
    private final Site site;
    private final Views views;
    private final TitleIndex titles;
    private final RelatedEntries related;
    private final TranslationPlanner translations;
    private final long[] marks;

    EntryMarks(Views views, TitleIndex titles, RelatedEntries related, TranslationPlanner translations) {
        this.views = views;
        this.titles = titles;
        this.related = related;
        this.translations = translations;
        site = views.site;
        List<Article> articles = site.articles();
        marks = new long[articles.size()];
        Arrays.setAll(marks, place -> views.mark(articles.get(place)));
    }

    /** The digest of what the page of an entry is made of. */
    long of(int place) {
        Article article = site.articles().get(place);
        Mixer page = new Mixer().add(marks[place]).add(views.markBody(article))
                .add(place > 0 ? marks[place - 1] : 0).add(place + 1 < marks.length ? marks[place + 1] : 0);
        for (Topic topic : article.topics()) {
            addNear(related.onTopic(topic.id()), place, page);
        }
        if (article.story().isPresent()) {
            int[] story = related.inStory(article.story().get());
            // A page says the how manieth of its story it is.
            page.add(Arrays.binarySearch(story, place)).add(story.length);
            addNear(story, place, page);
        }
        for (String word : titles.rareWords().get(place)) {
            page.add(word);
            for (int other : titles.places().get(word)) {
                addAkin(place, other, page);
            }
        }
        translations.mark(article, page);
        return page.value();
    }

    /** The neighbours in a list that is in order of time, and where in it an entry is. */
    private void addNear(int[] list, int place, Mixer page) {
        int index = Arrays.binarySearch(list, place);
        int from = Math.max(0, index - RelatedEntries.NEAR_IN_TOPIC);
        int to = Math.min(list.length, index + RelatedEntries.NEAR_IN_TOPIC + 1);
        page.add(index - from).add(to - index);
        for (int i = from; i < to; i++) {
            addAkin(place, list[i], page);
        }
    }

    private void addAkin(int place, int other, Mixer page) {
        page.add(marks[other]).add(other - place);
    }
}
