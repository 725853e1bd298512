package press.courant.capture;

import java.util.BitSet;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import press.courant.content.WrittenEntry;
import press.courant.parallel.AllCores;

/**
 * The entries of a site, looked through for those about the same report: the same address in any of its spellings, or
 * nearly the same text, also under another title, of another source or in an excerpt.
 */
public final class Duplicates {
    /** Reports of one event share quotations, which are seldom half of a text. */
    private static final double NEARLY_THE_SAME = 0.5;
    /** Fewer runs of words than these may be a quotation or a formula. */
    private static final int FEWEST_SHARED = 12;

    private static final Pattern LINK = Pattern.compile("!?\\[([^\\[\\]]*)]\\([^()\\s]*(?:\\s+\"[^\"]*\")?\\)");
    private static final Pattern TAG = Pattern.compile("<[^<>]*>");

    private final List<Known> entries;

    private record Known(String path, Optional<String> address, Shingles shingles) {}

    private Duplicates(List<Known> entries) {
        this.entries = entries;
    }

    /** The index of all entries. */
    public static Duplicates among(List<WrittenEntry> entries) {
        return new Duplicates(AllCores.map(entries, entry -> new Known(
                entry.path(), entry.url().flatMap(ReportAddress::of), Shingles.of(prose(entry.text())))));
    }

    /**
     * The entry that is most likely about the same report, if any is.
     *
     * @param addresses of the report
     * @param markdown its text
     */
    public Optional<Duplicate> find(Stream<String> addresses, String markdown) {
        Set<String> same = addresses.flatMap(url -> ReportAddress.of(url).stream()).collect(Collectors.toSet());
        Shingles shingles = Shingles.of(prose(markdown));
        BitSet sieve = shingles.sieve();
        return entries.stream()
                .map(entry -> entry.address().filter(same::contains).isPresent()
                        ? new Duplicate(entry.path(), true, similarity(shingles, entry.shingles()))
                        : new Duplicate(entry.path(), false, nearSimilarity(shingles, sieve, entry.shingles())))
                .filter(found -> found.sameAddress() || found.similarity() >= NEARLY_THE_SAME)
                .max(Comparator.comparing(Duplicate::sameAddress).thenComparing(Duplicate::similarity));
    }

    /** The similarity where it may be enough to tell, nothing otherwise. */
    private static double nearSimilarity(Shingles report, BitSet sieve, Shingles entry) {
        int shorter = Math.min(report.count(), entry.count());
        int needed = Math.max(FEWEST_SHARED, (int) Math.ceil(shorter * NEARLY_THE_SAME));
        return shorter < needed || entry.passing(sieve) < needed ? 0 : similarity(report, entry);
    }

    /** How much of the shorter text is in the other one. */
    private static double similarity(Shingles report, Shingles entry) {
        int shorter = Math.min(report.count(), entry.count());
        return shorter == 0 ? 0 : (double) report.shared(entry) / shorter;
    }

    /** A text without its pictures and the addresses of its links. */
    private static String prose(String markdown) {
        String text = markdown.indexOf('(') < 0 ? markdown : LINK.matcher(markdown).replaceAll("$1");
        return (text.indexOf('<') < 0 ? text : TAG.matcher(text).replaceAll(" ")).replace("&amp;", "&");
    }
}
