package press.courant.capture;

import java.util.Arrays;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import press.courant.content.Addresses;
import press.courant.likeness.Words;

/**
 * The words of a text and how often it has them, with those of its title and the host that it comes from.
 *
 * @param hashes of the words, sorted, each once
 * @param counts of them, in the same order
 */
record Terms(int[] hashes, int[] counts) {
    /** As telling as two words of the text. */
    private static final int OF_TITLE = 2;

    static Terms of(Optional<String> title, Optional<String> summary, Optional<String> url, String text) {
        Words ofTitle = Words.of(title.orElse(""));
        Words ofSummary = Words.of(summary.orElse(""));
        Words ofText = Words.of(text);
        Optional<String> host = url.flatMap(Addresses::host);
        int[] all = new int[OF_TITLE * (ofTitle.count() + 1) + ofSummary.count() + ofText.count()];
        int count = 0;
        for (int times = 0; times < OF_TITLE; times++) {
            count = added(all, count, ofTitle);
            if (host.isPresent()) {
                all[count++] = hash(host.get());
            }
        }
        count = added(all, added(all, count, ofSummary), ofText);
        Arrays.sort(all, 0, count);
        int[] hashes = new int[count];
        int[] counts = new int[count];
        int distinct = 0;
        for (int i = 0; i < count; i++) {
            if (distinct == 0 || hashes[distinct - 1] != all[i]) {
                hashes[distinct++] = all[i];
            }
            counts[distinct - 1]++;
        }
        return new Terms(Arrays.copyOf(hashes, distinct), Arrays.copyOf(counts, distinct));
    }

    private static int added(int[] all, int count, Words words) {
        for (int word = 0; word < words.count(); word++) {
            all[count + word] = words.hash(word);
        }
        return count + words.count();
    }

    /** A host is a term of its own, other than its name as a word. */
    private static int hash(String host) {
        return SourceFinder.bare(host).hashCode() | 1;
    }

    /** How the terms of a report are written, where they have at least three letters or are one of Chinese or the like. */
    static Map<Integer, String> written(Report report) {
        Map<Integer, String> written = new HashMap<>();
        String all = report.title().orElse("") + "\n\n" + report.summary().orElse("") + "\n\n" + report.markdown();
        Words words = Words.legible(all);
        for (int i = 0; i < words.count(); i++) {
            String word = words.word(i);
            boolean telling = word.chars().noneMatch(Character::isDigit)
                    && (word.length() > 2 || word.codePoints().anyMatch(Character::isIdeographic));
            if (telling) {
                written.putIfAbsent(words.hash(i), word);
            }
        }
        report.url().flatMap(Addresses::host).ifPresent(host -> written.put(hash(host), SourceFinder.bare(host)));
        return written;
    }

    boolean has(int hash) {
        return Arrays.binarySearch(hashes, hash) >= 0;
    }
}
