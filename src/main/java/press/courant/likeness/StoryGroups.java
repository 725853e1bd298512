package press.courant.likeness;

import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import press.courant.likeness.StoryLinks.Link;
import press.courant.likeness.SuggestedStory.Entry;
import press.courant.likeness.SuggestedStory.Kind;
import press.courant.model.Article;
import press.courant.model.Source;
import press.courant.model.Story;

/**
 * Suggests which entries belong to one story, and which of a story's are about one event.
 *
 * <p>Two entries are alike where they share at least two rare words of title and summary within two weeks. A group takes
 * in an entry that is like at least half of its entries, so that no chain of likenesses leads from one story to another.
 */
public final class StoryGroups {
    private static final int MOST_TERMS = 5;
    private static final int MOST_ENTRIES = 40;
    private static final int ENOUGH_OF_A_STORY = 2;
    private static final int LEAST_OF_ONE_SOURCE = 3;
    private static final int TERMS_OF_AN_EVENT = 3;

    private final List<Article> articles;
    private final Map<String, Story> stories = new HashMap<>();
    private final Map<String, Integer> sizes = new HashMap<>();
    private final StoryLinks links;
    private final Set<Integer> placed = new HashSet<>();

    private StoryGroups(List<Article> articles, List<Story> stories) {
        this.articles = articles.stream().sorted(Comparator.comparing((Article article) -> article.date().toInstant())
                .thenComparing(Article::path)).toList();
        stories.forEach(story -> this.stories.put(story.id(), story));
        this.articles.forEach(article -> article.story().ifPresent(story -> sizes.merge(story, 1, Integer::sum)));
        links = new StoryLinks(this.articles);
    }

    /** What there is to suggest: more entries of stories first, then events, then new stories, the largest first. */
    public static List<SuggestedStory> suggest(List<Article> articles, List<Story> stories) {
        StoryGroups groups = new StoryGroups(articles, stories);
        List<SuggestedStory> suggestions = new ArrayList<>(groups.moreOfStories());
        suggestions.addAll(groups.events());
        suggestions.addAll(groups.newStories());
        return suggestions;
    }

    private Optional<String> story(int place) {
        return articles.get(place).story();
    }

    private List<SuggestedStory> moreOfStories() {
        Map<String, List<Entry>> more = new TreeMap<>();
        for (int place = 0; place < articles.size(); place++) {
            if (story(place).isEmpty()) {
                int here = place;
                Map<String, List<Link>> byStory = new TreeMap<>();
                links.of(place).forEach(link -> story(link.beside(here))
                        .ifPresent(story -> byStory.computeIfAbsent(story, any -> new ArrayList<>()).add(link)));
                byStory.entrySet().stream()
                        .filter(found -> found.getValue().size() >= Math.min(ENOUGH_OF_A_STORY, sizes.get(found.getKey())))
                        .max(Comparator.comparingDouble(found -> found.getValue().stream().mapToDouble(Link::score).sum()))
                        .ifPresent(best -> {
                            placed.add(here);
                            more.computeIfAbsent(best.getKey(), any -> new ArrayList<>()).add(entry(here, best.getValue()));
                        });
            }
        }
        return more.entrySet().stream()
                .map(found -> new SuggestedStory(Kind.MORE_OF_A_STORY, found.getKey(), found.getValue(), List.of())).toList();
    }

    private Entry entry(int place, List<Link> found) {
        int nearest = Collections.min(found, Link.ORDER).beside(place);
        return new Entry(articles.get(place), articles.get(nearest), common(List.of(place, nearest), 2));
    }

    private List<String> common(List<Integer> places, int least) {
        return links.common(places, least).stream().limit(MOST_TERMS).toList();
    }

    private List<SuggestedStory> events() {
        Grouping events = new Grouping();
        links.all().stream()
                .filter(link -> story(link.one()).isPresent() && story(link.one()).equals(story(link.other())))
                .filter(link -> link.common() >= TERMS_OF_AN_EVENT && links.days(link.one(), link.other()) <= 1)
                .filter(link -> !isDescribed(link.one()) && !isDescribed(link.other()))
                .filter(link -> !source(link.one()).equals(source(link.other())))
                .forEach(events::join);
        return events.groups().stream().map(group -> suggestion(Kind.EVENT, story(group.get(0)).orElse(""), group)).toList();
    }

    private boolean isDescribed(int place) {
        Article article = articles.get(place);
        return article.story().map(stories::get).stream().flatMap(story -> story.events().stream())
                .anyMatch(event -> event.entries().contains(article.path()));
    }

    private Optional<String> source(int place) {
        return articles.get(place).attribution().source().map(Source::id);
    }

    private List<SuggestedStory> newStories() {
        Grouping grouping = new Grouping();
        links.all().stream()
                .filter(link -> isFree(link.one()) && isFree(link.other()))
                .forEach(grouping::join);
        return grouping.groups().stream()
                .filter(group -> group.size() >= LEAST_OF_ONE_SOURCE || group.stream().map(this::source).distinct().count() > 1)
                .sorted(Comparator.comparingInt((List<Integer> group) -> -group.size()).thenComparing(group -> -group.get(0)))
                .map(group -> suggestion(Kind.NEW_STORY, "", group)).toList();
    }

    private boolean isFree(int place) {
        return story(place).isEmpty() && !placed.contains(place);
    }

    private SuggestedStory suggestion(Kind kind, String story, List<Integer> group) {
        Set<Integer> members = new HashSet<>(group);
        List<Entry> entries = group.stream().map(place -> entry(place,
                links.of(place).stream().filter(link -> members.contains(link.beside(place))).toList())).toList();
        return new SuggestedStory(kind, story, entries, common(group, Math.max(2, (group.size() + 1) / 2)));
    }

    /** Groups that grow by links, the strongest first. */
    private final class Grouping {
        private final Map<Integer, Set<Integer>> byMember = new HashMap<>();

        void join(Link link) {
            Set<Integer> one = byMember.getOrDefault(link.one(), Set.of(link.one()));
            Set<Integer> other = byMember.getOrDefault(link.other(), Set.of(link.other()));
            if (one.contains(link.other()) || one.size() + other.size() > MOST_ENTRIES) {
                return;
            }
            long between = one.stream().mapToLong(place ->
                    links.of(place).stream().filter(found -> other.contains(found.beside(place))).count()).sum();
            if (2 * between >= (long) one.size() * other.size()) {
                Set<Integer> both = new HashSet<>(one);
                both.addAll(other);
                both.forEach(place -> byMember.put(place, both));
            }
        }

        /** The places in each group, in order; the group with the oldest entry first. */
        List<List<Integer>> groups() {
            Map<Integer, List<Integer>> groups = new LinkedHashMap<>();
            byMember.keySet().stream().sorted().forEach(place -> groups.computeIfAbsent(
                    Collections.min(byMember.get(place)), any -> new ArrayList<>()).add(place));
            return List.copyOf(groups.values());
        }
    }
}
