package press.courant.page;

import java.text.BreakIterator;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
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
    /** A word in more titles than this says little, and its list would be long. */
    private static final int RARE = 12;
    private static final int NEAR_IN_TOPIC = 6;
    private static final int SHORTEST_WORD = 4;

    /** An entry and why it is akin. */
    record Relation(Article article, int score, List<String> reasons) {}

    private final Site site;
    private final Views views;
    private final Map<String, Integer> positions = new HashMap<>();
    private final Map<String, List<Article>> byWord = new HashMap<>();
    private final Map<String, Set<String>> words = new HashMap<>();

    RelatedEntries(Views views) {
        this.views = views;
        site = views.site;
        for (Article article : site.articles()) {
            positions.put(article.path(), positions.size());
            Set<String> titleWords = words(article);
            words.put(article.path(), titleWords);
            titleWords.forEach(word -> byWord.computeIfAbsent(word, any -> new ArrayList<>()).add(article));
        }
    }

    List<RelatedEntry> of(Article article) {
        return relations(article).stream()
                .map(relation -> new RelatedEntry(views.card(relation.article()), relation.reasons()))
                .toList();
    }

    private List<Relation> relations(Article article) {
        Map<String, Article> candidates = new LinkedHashMap<>();
        article.story().ifPresent(story -> near(site.byStory().get(story), article).forEach(other -> candidates.put(other.path(), other)));
        rareWords(article).forEach(word -> byWord.get(word).forEach(other -> candidates.put(other.path(), other)));
        for (Topic topic : article.topics()) {
            near(site.byTopic().get(topic.id()), article).forEach(other -> candidates.put(other.path(), other));
        }
        candidates.remove(article.path());
        int position = positions.get(article.path());
        return candidates.values().stream()
                .map(other -> relation(article, other))
                .filter(relation -> relation.score() >= LEAST_SCORE)
                .sorted(Comparator.comparingInt(Relation::score).reversed()
                        .thenComparingInt(relation -> Math.abs(positions.get(relation.article().path()) - position))
                        .thenComparing(relation -> relation.article().path()))
                .limit(MOST)
                .toList();
    }

    private Relation relation(Article article, Article other) {
        int score = 0;
        List<String> reasons = new ArrayList<>();
        if (article.story().isPresent() && article.story().equals(other.story())) {
            score += STORY_WEIGHT;
            reasons.add("same story");
        }
        List<String> topics = article.topics().stream()
                .filter(other.topics()::contains)
                .map(topic -> topic.label(site.config().language()))
                .toList();
        if (!topics.isEmpty()) {
            score += TOPIC_WEIGHT * topics.size();
            reasons.add((topics.size() == 1 ? "topic: " : "topics: ") + String.join(", ", topics));
        }
        Set<String> shared = rareWords(article);
        shared.retainAll(words.get(other.path()));
        if (!shared.isEmpty()) {
            score += WORD_WEIGHT * shared.size();
            reasons.add("in the title: " + String.join(", ", shared));
        }
        return new Relation(other, score, reasons);
    }

    /** The neighbours of an article in a list that is in order of time. */
    private List<Article> near(List<Article> list, Article article) {
        int index = Collections.binarySearch(list, article, Site.NEWEST_FIRST);
        return list.subList(Math.max(0, index - NEAR_IN_TOPIC), Math.min(list.size(), index + NEAR_IN_TOPIC + 1));
    }

    private Set<String> rareWords(Article article) {
        Set<String> rare = new TreeSet<>();
        for (String word : words.get(article.path())) {
            if (byWord.get(word).size() <= RARE) {
                rare.add(word);
            }
        }
        return rare;
    }

    private static Set<String> words(Article article) {
        String title = article.title().toLowerCase(Locale.ROOT);
        BreakIterator breaks = BreakIterator.getWordInstance(Locale.ROOT);
        breaks.setText(title);
        Set<String> words = new LinkedHashSet<>();
        int start = breaks.first();
        for (int end = breaks.next(); end != BreakIterator.DONE; start = end, end = breaks.next()) {
            String word = title.substring(start, end);
            if (word.length() >= SHORTEST_WORD && word.codePoints().allMatch(Character::isLetterOrDigit)) {
                words.add(word);
            }
        }
        return words;
    }
}
