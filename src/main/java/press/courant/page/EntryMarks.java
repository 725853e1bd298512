package press.courant.page;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import press.courant.cache.Mixer;
import press.courant.model.Article;
import press.courant.model.Site;
import press.courant.model.Topic;

/**
 * What the page of each entry is made of, as digests: the entry, its neighbours in time, in each topic and in its
 * story, and all those that may be akin to it with their distances.
 *
 * <p>It takes in whatever {@link EntryPlanner} and {@link RelatedEntries} may look at, in the same lists and as far.
 */
final class EntryMarks {
    private final Site site;
    private final long[] marks;
    private final Mixer[] pages;

    EntryMarks(Views views, TitleIndex titles) {
        site = views.site;
        int count = site.articles().size();
        marks = new long[count];
        pages = new Mixer[count];
        Map<String, List<Integer>> topics = new HashMap<>();
        Map<String, List<Integer>> stories = new HashMap<>();
        for (int i = 0; i < count; i++) {
            Article article = site.articles().get(i);
            int place = i;
            marks[i] = views.mark(article);
            pages[i] = new Mixer().add(marks[i]).add(views.markBody(article));
            for (Topic topic : article.topics()) {
                topics.computeIfAbsent(topic.id(), any -> new ArrayList<>()).add(place);
            }
            article.story().ifPresent(story -> stories.computeIfAbsent(story, any -> new ArrayList<>()).add(place));
        }
        for (int i = 0; i < count; i++) {
            pages[i].add(i > 0 ? marks[i - 1] : 0).add(i + 1 < count ? marks[i + 1] : 0);
        }
        site.topics().forEach(topic -> addNear(topics.getOrDefault(topic.id(), List.of())));
        site.stories().forEach(story -> addPlaces(stories.getOrDefault(story.id(), List.of())));
        for (int i = 0; i < count; i++) {
            for (String word : titles.rareWords().get(i)) {
                pages[i].add(word);
                for (int place : titles.places().get(word)) {
                    addAkin(i, place);
                }
            }
        }
    }

    /** A page says the how manieth of its story it is. */
    private void addPlaces(List<Integer> story) {
        for (int i = 0; i < story.size(); i++) {
            pages[story.get(i)].add(i).add(story.size());
        }
        addNear(story);
    }

    /** The neighbours in a list that is in order of time, and where in it an entry is. */
    private void addNear(List<Integer> list) {
        for (int i = 0; i < list.size(); i++) {
            int from = Math.max(0, i - RelatedEntries.NEAR_IN_TOPIC);
            int to = Math.min(list.size(), i + RelatedEntries.NEAR_IN_TOPIC + 1);
            int place = list.get(i);
            pages[place].add(i - from).add(to - i);
            for (int near = from; near < to; near++) {
                addAkin(place, list.get(near));
            }
        }
    }

    private void addAkin(int place, int other) {
        pages[place].add(marks[other]).add(other - place);
    }

    /** The digest of what the page of an entry is made of. */
    long of(int place) {
        return pages[place].value();
    }
}
