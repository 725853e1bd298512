package press.courant.page;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import press.courant.model.Article;
import press.courant.model.Site;
import press.courant.model.Topic;

/**
 * Finds the entries that are akin to one: of the same story, with rare title words in common, or on the same topics
 * at about the same time.
 *
 * <p>Candidates come from an index, never from all pairs: the lists of the story and of each rare word, and the
 * neighbours in time within each topic. So the work for an entry does not grow with the site. Translations of an entry
 * are none of them, as its page names them elsewhere.
 */
final class RelatedEntries {
    private static final int MOST = 4;
    private static final int LEAST_SCORE = 4;
    private static final int STORY_WEIGHT = 6;
    private static final int WORD_WEIGHT = 3;
    private static final int TOPIC_WEIGHT = 2;
    static final int NEAR_IN_TOPIC = 6;

    private record Candidate(int place, int score, int distance, String path) implements Comparable<Candidate> {
        /** The best first. */
        @Override
        public int compareTo(Candidate other) {
            int byScore = Integer.compare(other.score, score);
            int byDistance = byScore != 0 ? byScore : Integer.compare(distance, other.distance);
            return byDistance != 0 ? byDistance : path.compareTo(other.path);
        }
    }

    private final Site site;
    private final Views views;
    private final TitleIndex titles;
    /** The places of the entries in a story or on a topic among all, in their order. */
    private final Map<String, int[]> inStory = new HashMap<>();
    private final Map<String, int[]> onTopic = new HashMap<>();
    /** For each entry a number for each of its topics. */
    private final int[][] topics;

    RelatedEntries(Views views, TitleIndex titles) {
        this.views = views;
        this.titles = titles;
        site = views.site;
        Map<String, List<Integer>> stories = new HashMap<>();
        Map<String, List<Integer>> places = new HashMap<>();
        Map<String, Integer> numbers = new HashMap<>();
        topics = new int[site.articles().size()][];
        for (int i = 0; i < topics.length; i++) {
            Article article = site.articles().get(i);
            int place = i;
            article.story().ifPresent(story -> stories.computeIfAbsent(story, any -> new ArrayList<>()).add(place));
            List<Topic> its = article.topics();
            topics[i] = new int[its.size()];
            for (int t = 0; t < topics[i].length; t++) {
                String id = its.get(t).id();
                places.computeIfAbsent(id, any -> new ArrayList<>()).add(place);
                topics[i][t] = numbers.computeIfAbsent(id, any -> numbers.size());
            }
        }
        stories.forEach((story, all) -> inStory.put(story, ints(all)));
        places.forEach((topic, all) -> onTopic.put(topic, ints(all)));
    }

    /** The places of the entries on a topic that has some. */
    int[] onTopic(String topic) {
        return onTopic.get(topic);
    }

    /** The places of the entries in a story that has some. */
    int[] inStory(String story) {
        return inStory.get(story);
    }

    private static int[] ints(List<Integer> places) {
        return places.stream().mapToInt(Integer::intValue).toArray();
    }

    /** Those of the entry at a place among all, the nearest first. */
    List<RelatedEntry> of(int place) {
        List<Candidate> found = new ArrayList<>();
        int[] candidates = candidates(place);
        for (int i = 0; i < candidates.length; i++) {
            int other = candidates[i];
            boolean isNew = other != place && (i == 0 || candidates[i - 1] != other);
            int score = isNew ? score(place, other) : 0;
            if (score >= LEAST_SCORE) {
                found.add(new Candidate(other, score, Math.abs(other - place), site.articles().get(other).path()));
            }
        }
        Article article = site.articles().get(place);
        if (site.translations().containsKey(article.path())) {
            found.removeIf(other -> site.translations().get(article.path()).has(other.path()));
        }
        if (found.isEmpty()) {
            return List.of();
        }
        Collections.sort(found);
        Map<String, String> words = TitleIndex.words(article.title());
        return found.stream().limit(MOST)
                .map(other -> new RelatedEntry(
                        views.card(site.articles().get(other.place())), reasons(place, words, other.place())))
                .toList();
    }

    /** The places of all that may be akin, in their order, some more than once. */
    private int[] candidates(int place) {
        int[] candidates = {};
        Article article = site.articles().get(place);
        if (article.story().isPresent()) {
            candidates = withNear(inStory.get(article.story().get()), place, candidates);
        }
        for (Topic topic : article.topics()) {
            candidates = withNear(onTopic.get(topic.id()), place, candidates);
        }
        for (String word : rareWords(place)) {
            List<Integer> places = titles.places().get(word);
            int count = candidates.length;
            candidates = Arrays.copyOf(candidates, count + places.size());
            for (int i = 0; i < places.size(); i++) {
                candidates[count + i] = places.get(i);
            }
        }
        Arrays.sort(candidates);
        return candidates;
    }

    /** Adds the neighbours in a list that is in order of time. */
    private static int[] withNear(int[] list, int place, int[] candidates) {
        int index = Arrays.binarySearch(list, place);
        int from = Math.max(0, index - NEAR_IN_TOPIC);
        int to = Math.min(list.length, index + NEAR_IN_TOPIC + 1);
        int[] more = Arrays.copyOf(candidates, candidates.length + to - from);
        System.arraycopy(list, from, more, candidates.length, to - from);
        return more;
    }

    private List<String> rareWords(int place) {
        return titles.rareWords().get(place);
    }

    private int score(int place, int other) {
        int score = isSameStory(site.articles().get(place), site.articles().get(other)) ? STORY_WEIGHT : 0;
        for (int topic : topics[place]) {
            for (int its : topics[other]) {
                score += its == topic ? TOPIC_WEIGHT : 0;
            }
        }
        List<String> others = rareWords(other);
        if (!others.isEmpty()) {
            for (String word : rareWords(place)) {
                score += others.contains(word) ? WORD_WEIGHT : 0;
            }
        }
        return score;
    }

    private List<String> reasons(int place, Map<String, String> spellings, int otherPlace) {
        Article article = site.articles().get(place);
        Article other = site.articles().get(otherPlace);
        List<String> reasons = new ArrayList<>();
        if (isSameStory(article, other)) {
            reasons.add(views.word("reasonStory"));
        }
        List<String> topics = article.topics().stream()
                .filter(topic -> isUnder(other, topic))
                .map(topic -> topic.label(site.config().language()))
                .toList();
        if (!topics.isEmpty()) {
            reasons.add(views.word(topics.size() == 1 ? "reasonTopic" : "reasonTopics", join(topics)));
        }
        List<String> words = rareWords(place).stream()
                .filter(rareWords(otherPlace)::contains)
                .map(spellings::get)
                .toList();
        if (!words.isEmpty()) {
            reasons.add(views.word("reasonWords", join(words)));
        }
        return reasons;
    }

    private String join(List<String> words) {
        return String.join(views.word("comma"), words);
    }

    private static boolean isUnder(Article article, Topic topic) {
        for (Topic other : article.topics()) {
            if (other.id().equals(topic.id())) {
                return true;
            }
        }
        return false;
    }

    private static boolean isSameStory(Article article, Article other) {
        return article.story().isPresent() && article.story().equals(other.story());
    }
}
