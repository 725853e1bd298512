package press.courant.page;

import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import press.courant.model.Article;
import press.courant.model.Source;
import press.courant.model.Topic;

/** Works out the geometry of charts; a count above 0 is never too small to be seen. */
final class Charts {
    private static final int WIDTH = 720;
    private static final int HEIGHT = 96;
    private static final int LEAST_HEIGHT = 2;
    private static final int MOST_BARS = 60;
    private static final int ROW_HEIGHT = 20;
    private static final int MOST_BARS_IN_ROW = 48;
    private static final int MOST_ROWS = 20;
    private static final int WHOLE = 100;

    private Charts() {}

    /** The months or years that bars for some entries stand for. */
    static Periods periods(List<Article> articles) {
        return Periods.of(articles, MOST_BARS);
    }

    /** The months or years that the bars in each row stand for on a site with these entries. */
    static Periods periodsOfRows(List<Article> articles) {
        return Periods.of(articles, MOST_BARS_IN_ROW);
    }

    /** Bars side by side, oldest first; one bar would say nothing. */
    static Optional<Chart> bars(List<Article> articles, Dates dates) {
        Periods periods = periods(articles);
        int size = periods.size();
        if (size < 2) {
            return Optional.empty();
        }
        List<Integer> counts = periods.counts(articles);
        List<String> labels = periods.labels(dates);
        int maximum = Collections.max(counts);
        List<Chart.Bar> bars = new ArrayList<>(size);
        for (int i = 0; i < size; i++) {
            int left = WIDTH * i / size;
            int right = WIDTH * (i + 1) / size;
            int height = height(counts.get(i), maximum, HEIGHT, LEAST_HEIGHT);
            bars.add(new Chart.Bar(labels.get(i), counts.get(i), left, HEIGHT - height,
                    right - left - (right - left) / 5, height));
        }
        return Optional.of(new Chart(periods.unit(), WIDTH, HEIGHT, maximum, bars));
    }

    private static int height(int count, int maximum, int whole, int least) {
        return count == 0 ? 0 : Math.max(least, whole * count / maximum);
    }

    /** A row for each of the topics that have most entries, where there is more than one row and one bar. */
    static Optional<TopicActivity> rows(List<Topic> topics, Map<String, List<Article>> byTopic, Periods periods, Views views) {
        Set<Topic> shown = topics.stream().filter(topic -> byTopic.containsKey(topic.id()))
                .sorted(Comparator.comparingInt((Topic topic) -> byTopic.get(topic.id()).size()).reversed())
                .limit(MOST_ROWS).collect(Collectors.toSet());
        if (shown.size() < 2 || periods.size() < 2) {
            return Optional.empty();
        }
        int maximum = Math.max(1, shown.stream()
                .flatMap(topic -> periods.counts(byTopic.get(topic.id())).stream()).max(Integer::compare).orElse(0));
        List<TopicActivity.Row> rows = topics.stream().filter(shown::contains).map(topic -> {
            List<Article> about = byTopic.get(topic.id());
            List<Integer> counts = periods.counts(about);
            return new TopicActivity.Row(views.topic(topic), about.size(), counts, lines(counts, maximum));
        }).toList();
        return Optional.of(new TopicActivity(periods.unit(), periods.labels(views.dates), ROW_HEIGHT, maximum, rows));
    }

    private static String lines(List<Integer> counts, int maximum) {
        StringBuilder path = new StringBuilder();
        for (int i = 0; i < counts.size(); i++) {
            if (counts.get(i) > 0) {
                path.append('M').append(i).append(' ').append(ROW_HEIGHT)
                        .append("v-").append(height(counts.get(i), maximum, ROW_HEIGHT, 1));
            }
        }
        return path.toString();
    }

    /** The sources that are cited most, most first, where there are two. */
    static List<SourceShare> shares(List<Source> sources, Map<String, List<Article>> bySource, Views views) {
        List<Source> shown = sources.stream().filter(source -> bySource.containsKey(source.id())).limit(MOST_ROWS).toList();
        if (shown.size() < 2) {
            return List.of();
        }
        int maximum = bySource.get(shown.get(0).id()).size();
        return shown.stream().map(source -> {
            int count = bySource.get(source.id()).size();
            return new SourceShare(views.source(source), count, height(count, maximum, WHOLE, 1));
        }).toList();
    }
}
