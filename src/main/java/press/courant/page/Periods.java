package press.courant.page;

import java.time.LocalDate;
import java.time.Month;
import java.time.YearMonth;
import java.util.List;
import java.util.stream.IntStream;
import press.courant.cache.Mixer;
import press.courant.model.Article;

/** The months or, where they would be too many to tell apart, the years from the first of some entries to the last. */
final class Periods {
    private static final int MONTHS_IN_YEAR = 12;

    private final boolean months;
    private final int first;
    private final int size;

    /** @param first as months or years since the year 0 */
    private Periods(boolean months, int first, int size) {
        this.months = months;
        this.first = first;
        this.size = size;
    }

    /** Those of some entries; of more years than {@code most}, the newest. */
    static Periods of(List<Article> articles, int most) {
        if (articles.isEmpty()) {
            return new Periods(true, 0, 0);
        }
        int oldest = articles.stream().mapToInt(article -> month(article.day())).min().getAsInt();
        int newest = articles.stream().mapToInt(article -> month(article.day())).max().getAsInt();
        if (newest - oldest < most) {
            return new Periods(true, oldest, newest - oldest + 1);
        }
        int lastYear = newest / MONTHS_IN_YEAR;
        int years = Math.min(most, lastYear - oldest / MONTHS_IN_YEAR + 1);
        return new Periods(false, lastYear - years + 1, years);
    }

    private static int month(LocalDate day) {
        return day.getYear() * MONTHS_IN_YEAR + day.getMonthValue() - 1;
    }

    /** How many there are. */
    int size() {
        return size;
    }

    /** {@code month} or {@code year}. */
    String unit() {
        return months ? "month" : "year";
    }

    List<String> labels(Dates dates) {
        return IntStream.range(first, first + size)
                .mapToObj(period -> months
                        ? dates.month(YearMonth.of(period / MONTHS_IN_YEAR, Month.of(period % MONTHS_IN_YEAR + 1)))
                        : String.valueOf(period))
                .toList();
    }

    /** How many entries there are in each. */
    List<Integer> counts(List<Article> articles) {
        int[] counts = new int[size];
        for (Article article : articles) {
            int period = (months ? month(article.day()) : article.day().getYear()) - first;
            if (period >= 0 && period < size) {
                counts[period]++;
            }
        }
        return IntStream.of(counts).boxed().toList();
    }

    /** Changes with the periods and with the counts in them. */
    Mixer mark(List<Article> articles, Mixer mixer) {
        mixer.add(months).add(first).add(size);
        counts(articles).forEach(mixer::add);
        return mixer;
    }
}
