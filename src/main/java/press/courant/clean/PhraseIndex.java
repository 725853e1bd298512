package press.courant.clean;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.Collections;
import java.util.List;

/** Phrases of several rules, found in one walk over the words of a block. */
final class PhraseIndex {
    private static final int SLOTS = 1 << 12;

    /** By the hash of the first word, so that no strings are made of words that begin no phrase. */
    private final List<List<Phrase>> byFirstWord = new ArrayList<>(Collections.nCopies(SLOTS, List.of()));

    /**
     * A phrase's words and the number that stands for it.
     *
     * @param hashes of the words, which tell most phrases from a text without a string for each of its words
     * @param starts whether it must begin a sentence
     */
    private record Phrase(int number, int[] hashes, List<String> words, boolean starts, boolean outsideQuotes) {
        boolean isAt(BlockText block, int at) {
            if (block.hash(at) != hashes[0]
                    || at + hashes.length > block.size()
                    || outsideQuotes && block.isQuoted(at)
                    || starts && !block.isSentenceStart(at)) {
                return false;
            }
            for (int i = 1; i < hashes.length; i++) {
                if (block.hash(at + i) != hashes[i]) {
                    return false;
                }
            }
            for (int i = 0; i < hashes.length; i++) {
                if (!words.get(i).equals(block.word(at + i))) {
                    return false;
                }
            }
            return true;
        }
    }

    void add(int number, String phrase, boolean starts, boolean outsideQuotes) {
        List<String> words = words(phrase);
        if (!words.isEmpty()) {
            int[] hashes = words.stream().mapToInt(String::hashCode).toArray();
            int slot = slot(hashes[0]);
            var same = new ArrayList<>(byFirstWord.get(slot));
            same.add(new Phrase(number, hashes, List.copyOf(words), starts, outsideQuotes));
            byFirstWord.set(slot, same);
        }
    }

    private static int slot(int hash) {
        return (hash ^ hash >>> 12) & SLOTS - 1;
    }

    static List<String> words(String phrase) {
        return new BlockText(phrase.replaceAll("[“”„«»\"]", "")).words();
    }

    /** The numbers of the phrases that a block has. */
    BitSet find(BlockText block) {
        var found = new BitSet();
        for (int i = 0; i < block.size(); i++) {
            for (Phrase phrase : byFirstWord.get(slot(block.hash(i)))) {
                if (!found.get(phrase.number) && phrase.isAt(block, i)) {
                    found.set(phrase.number);
                }
            }
        }
        return found;
    }
}
