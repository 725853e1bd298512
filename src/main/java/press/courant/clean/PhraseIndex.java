package press.courant.clean;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** Phrases of several rules, found in one walk over the words of a block. */
final class PhraseIndex {
    private final Map<String, List<Phrase>> byFirstWord = new HashMap<>();

    /**
     * A phrase's words and the number that stands for it.
     *
     * @param starts whether it must begin a sentence
     */
    private record Phrase(int number, List<String> words, boolean starts, boolean outsideQuotes) {}

    void add(int number, String phrase, boolean starts, boolean outsideQuotes) {
        List<String> words = words(phrase);
        if (!words.isEmpty()) {
            byFirstWord
                    .computeIfAbsent(words.get(0), word -> new ArrayList<>())
                    .add(new Phrase(number, List.copyOf(words), starts, outsideQuotes));
        }
    }

    static List<String> words(String phrase) {
        return new BlockText(phrase.replaceAll("[“”„«»\"]", "")).words();
    }

    /** The numbers of the phrases that a block has. */
    BitSet find(BlockText block) {
        var found = new BitSet();
        List<String> words = block.words();
        for (int i = 0; i < words.size(); i++) {
            List<Phrase> phrases = byFirstWord.get(words.get(i));
            if (phrases == null) {
                continue;
            }
            for (Phrase phrase : phrases) {
                int end = i + phrase.words.size();
                if (end <= words.size()
                        && !(phrase.outsideQuotes && block.isQuoted(i))
                        && !(phrase.starts && !block.isSentenceStart(i))
                        && phrase.words.equals(words.subList(i, end))) {
                    found.set(phrase.number);
                }
            }
        }
        return found;
    }
}
