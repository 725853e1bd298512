package press.courant.capture;

import java.text.Normalizer;
import java.util.Arrays;
import java.util.BitSet;

/**
 * The runs of five words in a text, as hashes, whatever its capitals, punctuation and markup.
 *
 * <p>A change of one word touches five of them, a changed order of paragraphs few.
 */
final class Shingles {
    private static final int WORDS = 5;
    private static final int BITS = 1 << 16;

    private final int[] hashes;

    private Shingles(int[] hashes) {
        this.hashes = hashes;
    }

    static Shingles of(String text) {
        int[] words = words(Normalizer.isNormalized(text, Normalizer.Form.NFKC) ? text
                : Normalizer.normalize(text, Normalizer.Form.NFKC));
        int[] all = new int[Math.max(0, words.length - WORDS + 1)];
        for (int i = 0; i < all.length; i++) {
            int hash = 1;
            for (int word = i; word < i + WORDS; word++) {
                hash = mixed(hash * 31 + words[word]);
            }
            all[i] = hash;
        }
        return new Shingles(Arrays.stream(all).sorted().distinct().toArray());
    }

    int count() {
        return hashes.length;
    }

    /** How many of the other text's are among these. */
    int shared(Shingles other) {
        int shared = 0;
        for (int hash : other.hashes) {
            shared += Arrays.binarySearch(hashes, hash) >= 0 ? 1 : 0;
        }
        return shared;
    }

    /** A set that each of them is in and few others are, which spares most searches. */
    BitSet sieve() {
        BitSet sieve = new BitSet(BITS);
        for (int hash : hashes) {
            sieve.set(hash & (BITS - 1));
        }
        return sieve;
    }

    /** How many pass another text's sieve; no fewer than are shared. */
    int passing(BitSet sieve) {
        int passing = 0;
        for (int hash : hashes) {
            passing += sieve.get(hash & (BITS - 1)) ? 1 : 0;
        }
        return passing;
    }

    private static int[] words(String text) {
        int[] words = new int[text.length() / 2 + 1];
        int count = 0;
        int hash = 0;
        for (int i = 0; i < text.length(); ) {
            int c = text.codePointAt(i);
            i += Character.charCount(c);
            boolean alone = Character.isIdeographic(c) || isUnspaced(c);
            boolean part = Character.isLetterOrDigit(c) || Character.getType(c) == Character.NON_SPACING_MARK;
            if (part && !alone) {
                hash = hash * 31 + Character.toLowerCase(c) + 1;
            } else if (hash != 0 && !isWithinWords(c)) {
                words = added(words, count++, hash);
                hash = 0;
            }
            if (alone) {
                words = added(words, count++, c);
            }
        }
        return Arrays.copyOf(hash == 0 ? words : added(words, count, hash), hash == 0 ? count : count + 1);
    }

    private static int[] added(int[] words, int count, int word) {
        int[] room = count < words.length ? words : Arrays.copyOf(words, count * 2);
        room[count] = word;
        return room;
    }

    /** Letters of scripts that put no spaces between words. */
    private static boolean isUnspaced(int c) {
        if (c < 0x0E00 || !Character.isLetter(c)) {
            return false;
        }
        return switch (Character.UnicodeScript.of(c)) {
            case HIRAGANA, KATAKANA, THAI, LAO, KHMER, MYANMAR -> true;
            default -> false;
        };
    }

    /** Apostrophes, soft hyphens and joiners. */
    private static boolean isWithinWords(int c) {
        return c == '\'' || c == '’' || Character.getType(c) == Character.FORMAT;
    }

    private static int mixed(int hash) {
        int mixed = (hash ^ hash >>> 16) * 0x7feb352d;
        mixed = (mixed ^ mixed >>> 15) * 0x846ca68b;
        return mixed ^ mixed >>> 16;
    }
}
