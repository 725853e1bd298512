import com.sun.management.OperatingSystemMXBean;
import java.lang.management.ManagementFactory;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import press.courant.content.ContentReader;
import press.courant.content.ReadOptions;
import press.courant.content.SiteContent;
import press.courant.model.Article;
import press.courant.model.Language;
import press.courant.search.PeriodIndex;

/**
 * Prints what the search index of a site costs a process that has just read the site.
 *
 * <p>{@code java -XX:TieredStopAtLevel=1 -XX:+UseSerialGC -cp target/courant.jar src/bench/SearchIndexing.java SITE}
 */
public final class SearchIndexing {
    private static final int PERIODS = 4;

    public static void main(String[] arguments) {
        OperatingSystemMXBean system = (OperatingSystemMXBean) ManagementFactory.getOperatingSystemMXBean();
        SiteContent content = new ContentReader(Path.of(arguments[0]), new ReadOptions(true, Optional.empty())).read();
        long read = system.getProcessCpuTime();
        List<Article> articles = new ArrayList<>(content.articles());
        articles.sort(Comparator.comparing(article -> article.date().toInstant()));
        int size = Math.max(256, Integer.highestOneBit(articles.size() / PERIODS));
        long start = system.getProcessCpuTime();
        long characters = 0;
        for (int from = 0; from < articles.size(); from += size) {
            PeriodIndex index = PeriodIndex.of(
                    articles.subList(from, Math.min(articles.size(), from + size)), new long[0], new Language("en"), Optional.empty());
            characters += index.summary().length() + index.shards().stream().mapToInt(String::length).sum();
        }
        long end = system.getProcessCpuTime();
        System.out.printf(Locale.ROOT, "%d entries: read in %.2f s of CPU, indexed in %.2f s, %.1f MB%n",
                articles.size(), read / 1e9, (end - start) / 1e9, characters / 1e6);
    }
}
