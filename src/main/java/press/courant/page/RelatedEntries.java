package press.courant.page;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
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
 * neighbours in time within each topic. So the work for an entry does not grow with the site.
 */
final class RelatedEntries {
    private static final int MOST = 4;
    private static final int LEAST_SCORE = 4;
    private static final int STORY_WEIGHT = 6;
    private static final int WORD_WEIGHT = 3;
    private static final int TOPIC_WEIGHT = 2;
    static final int NEAR_IN_TOPIC = 6;

    private record Candidate(Article article, int score, int distance) {
        private static final Comparator<Candidate> BEST_FIRST = Comparator.comparingInt(Candidate::score).reversed()
                .thenComparingInt(Candidate::distance)
                .thenComparing(candidate -> candidate.article().path());
    }

    private final Site site;
    private final Views views;
    private final TitleIndex titles;
    private final Map<String, Integer> positions = new HashMap<>();

    RelatedEntries(Views views, TitleIndex titles) {
        this.views = views;
        this.titles = titles;
        site = views.site;
        site.articles().forEach(article -> positions.put(article.path(), positions.size()));
    }

    List<RelatedEntry> of(Article article) {
        int position = positions.get(article.path());
        Map<String, String> words = TitleIndex.words(article.title());
        return candidates(article).stream()
                .map(other -> new Candidate(
                        other, score(article, other), Math.abs(positions.get(other.path()) - position)))
                .filter(candidate -> candidate.score() >= LEAST_SCORE)
                .sorted(Candidate.BEST_FIRST)
                .limit(MOST)
                .map(Candidate::article)
                .map(other -> new RelatedEntry(views.card(other), reasons(article, words, other)))
                .toList();
    }

    private Collection<Article> candidates(Article article) {
        Map<String, Article> candidates = new LinkedHashMap<>();
        article.story().ifPresent(story ->
                near(site.byStory().get(story), article).forEach(other -> candidates.put(other.path(), other)));
        for (String word : rareWords(article)) {
            for (int place : titles.places().get(word)) {
                Article other = site.articles().get(place);
                candidates.put(other.path(), other);
            }
        }
        for (Topic topic : article.topics()) {
            near(site.byTopic().get(topic.id()), article).forEach(other -> candidates.put(other.path(), other));
        }
        candidates.remove(article.path());
        return candidates.values();
    }

    private List<String> rareWords(Article article) {
        return titles.rareWords().get(positions.get(article.path()));
    }

    private int score(Article article, Article other) {
        int score = isSameStory(article, other) ? STORY_WEIGHT : 0;
        for (Topic topic : article.topics()) {
            score += isUnder(other, topic) ? TOPIC_WEIGHT : 0;
        }
        List<String> others = rareWords(other);
        for (String word : rareWords(article)) {
            score += others.contains(word) ? WORD_WEIGHT : 0;
        }
        return score;
    }

    private List<String> reasons(Article article, Map<String, String> spellings, Article other) {
        List<String> reasons = new ArrayList<>();
        if (isSameStory(article, other)) {
            reasons.add("same story");
        }
        List<String> topics = article.topics().stream()
                .filter(topic -> isUnder(other, topic))
                .map(topic -> topic.label(site.config().language()))
                .toList();
        if (!topics.isEmpty()) {
            reasons.add((topics.size() == 1 ? "topic: " : "topics: ") + String.join(", ", topics));
        }
        List<String> words = rareWords(article).stream()
                .filter(rareWords(other)::contains)
                .map(spellings::get)
                .toList();
        if (!words.isEmpty()) {
            reasons.add("in the title: " + String.join(", ", words));
        }
        return reasons;
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

    /** The neighbours of an article in a list that is in order of time. */
    private List<Article> near(List<Article> list, Article article) {
        int index = Collections.binarySearch(list, article, Site.NEWEST_FIRST);
        return list.subList(Math.max(0, index - NEAR_IN_TOPIC), Math.min(list.size(), index + NEAR_IN_TOPIC + 1));
    }
}
