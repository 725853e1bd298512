package press.courant.capture;

import java.util.Arrays;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import press.courant.content.Addresses;
import press.courant.likeness.Shingles;
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

    /** The terms of words in any order, some of them more than once. */
    static Terms of(int[] words) {
        int[] all = words.clone();
        Arrays.sort(all);
        int[] hashes = new int[all.length];
        int[] counts = new int[all.length];
        int distinct = 0;
        for (int hash : all) {
            if (distinct == 0 || hashes[distinct - 1] != hash) {
                hashes[distinct++] = hash;
            }
            counts[distinct - 1]++;
        }
        return new Terms(Arrays.copyOf(hashes, distinct), Arrays.copyOf(counts, distinct));
    }

    /** All words of a report or an entry, each as often as it counts. */
    static int[] words(Optional<String> title, Optional<String> summary, Optional<String> url, Shingles text) {
        Words ofTitle = Words.of(title.orElse(""));
        Words ofSummary = Words.of(summary.orElse(""));
        Optional<String> host = url.flatMap(Addresses::host);
        int[] all = new int[OF_TITLE * (ofTitle.count() + (host.isPresent() ? 1 : 0)) + ofSummary.count() + text.words()];
        int count = 0;
        for (int times = 0; times < OF_TITLE; times++) {
            count = added(all, count, ofTitle);
            if (host.isPresent()) {
                all[count++] = hash(host.get());
            }
        }
        count = added(all, count, ofSummary);
        for (int word : text.details().hashes()) {
            all[count++] = Shingles.value(word);
        }
        return all;
    }

    private static int added(int[] all, int count, Words words) {
        for (int word = 0; word < words.count(); word++) {
            all[count + word] = words.hash(word);
        }
        return count + words.count();
    }

    /** A host is a term of its own, other than its name as a word: its number is odd. */
    private static int hash(String host) {
        return SourceFinder.bare(host).hashCode() | 1;
    }

    static boolean isHost(int hash) {
        return (hash & 1) == 1;
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
}
