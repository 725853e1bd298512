package press.courant.capture;

import java.util.BitSet;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import press.courant.content.WrittenEntry;
import press.courant.likeness.Likeness;
import press.courant.likeness.ReportAddress;
import press.courant.likeness.Shingles;
import press.courant.parallel.AllCores;

/**
 * The entries of a site, looked through for those about the same report: the same address in any of its spellings, or
 * nearly the same text, also under another title, of another source or in an excerpt.
 */
public final class Duplicates {
    private final List<Known> entries;

    private record Known(String path, Optional<String> address, Shingles text) {}

    private Duplicates(List<Known> entries) {
        this.entries = entries;
    }

    /** The index of all entries. */
    public static Duplicates among(List<WrittenEntry> entries) {
        return new Duplicates(AllCores.map(entries, entry -> new Known(
                entry.path(), entry.url().flatMap(ReportAddress::of), Shingles.of(entry.text()))));
    }

    /**
     * The entry that is most likely about the same report, if any is.
     *
     * @param addresses of the report
     * @param markdown its text
     */
    public Optional<Duplicate> find(Stream<String> addresses, String markdown) {
        Set<String> same = addresses.flatMap(url -> ReportAddress.of(url).stream()).collect(Collectors.toSet());
        Shingles text = Shingles.of(markdown);
        BitSet sieve = text.sieve();
        return entries.stream()
                .flatMap(entry -> duplicate(entry, same, text, sieve).stream())
                .max(Comparator.comparing(Duplicate::sameAddress).thenComparing(Duplicate::similarity));
    }

    private static Optional<Duplicate> duplicate(Known entry, Set<String> same, Shingles text, BitSet sieve) {
        boolean sameAddress = entry.address().filter(same::contains).isPresent();
        if (!sameAddress && !entry.text().mayBeLike(text, sieve)) {
            return Optional.empty();
        }
        Likeness likeness = Likeness.of(text, entry.text());
        return sameAddress || likeness.same()
                ? Optional.of(new Duplicate(entry.path(), sameAddress, likeness.share())) : Optional.empty();
    }
}
