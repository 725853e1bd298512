package press.courant.capture;

import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import press.courant.content.WrittenEntry;
import press.courant.likeness.Likeness;
import press.courant.likeness.Lookalikes;
import press.courant.likeness.ReportAddress;
import press.courant.likeness.Shingles;

/**
 * The entries of a site, looked through for those about the same report: the same address in any of its spellings, or
 * nearly the same text, also under another title, of another source or in an excerpt.
 */
public final class Duplicates {
    private final List<WrittenEntry> entries;
    private final Map<String, Integer> places = new HashMap<>();
    private final Lookalikes lookalikes;

    private Duplicates(List<WrittenEntry> entries) {
        this.entries = entries;
        this.lookalikes = new Lookalikes(entries.stream().map(WrittenEntry::text).toList());
        for (int place = 0; place < entries.size(); place++) {
            int here = place;
            entries.get(place).url().flatMap(ReportAddress::of).ifPresent(address -> places.putIfAbsent(address, here));
        }
    }

    /** The index of all entries. */
    public static Duplicates among(List<WrittenEntry> entries) {
        return new Duplicates(entries);
    }

    /**
     * The entry that is most likely about the same report, if any is.
     *
     * @param addresses of the report
     * @param markdown its text
     */
    public Optional<Duplicate> find(Stream<String> addresses, String markdown) {
        Shingles text = Shingles.of(markdown);
        return places(addresses).map(place -> new Duplicate(entries.get(place).path(), true,
                        Likeness.of(text, entries.get(place).text()).share()))
                .max(Comparator.comparing(Duplicate::similarity))
                .or(() -> lookalikes.of(text).stream()
                        .max(Comparator.comparing((Lookalikes.Found found) -> found.likeness().share())
                                .thenComparing(Lookalikes.Found::place, Comparator.reverseOrder()))
                        .map(found -> new Duplicate(entries.get(found.place()).path(), false, found.likeness().share())));
    }

    /** The file of the entry about the report at one of these addresses, if there is one. */
    public Optional<String> at(Stream<String> addresses) {
        return places(addresses).map(place -> entries.get(place).path()).findFirst();
    }

    private Stream<Integer> places(Stream<String> addresses) {
        return addresses.flatMap(url -> ReportAddress.of(url).stream()).distinct()
                .flatMap(address -> Stream.ofNullable(places.get(address)));
    }
}
