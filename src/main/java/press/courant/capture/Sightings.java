package press.courant.capture;

import java.util.Arrays;
import java.util.BitSet;
import java.util.List;
import java.util.stream.Stream;

/**
 * Which of a report's terms each of many texts has, and how often.
 *
 * @param terms of the report
 * @param places where a term is in them, plus one, at the last bits of its number or behind; 0 where none is
 * @param holders the texts that have a term, for each term
 */
record Sightings(Terms terms, int[] places, List<BitSet> holders) {

    /** Told how often one text has each of the terms. */
    interface Counts {
        void of(int text, int[] counts);
    }

    /** Looks all texts through, by their words. */
    static Sightings of(Terms terms, List<int[]> texts, Counts counts) {
        int size = Integer.highestOneBit(4 * terms.hashes().length + 4);
        Sightings sightings = new Sightings(terms, new int[size],
                Stream.generate(BitSet::new).limit(terms.hashes().length).toList());
        for (int term = 0; term < terms.hashes().length; term++) {
            sightings.places[sightings.place(terms.hashes()[term])] = term + 1;
        }
        int[] found = new int[terms.hashes().length];
        for (int text = 0; text < texts.size(); text++) {
            Arrays.fill(found, 0);
            for (int word : texts.get(text)) {
                int term = sightings.places[sightings.place(word)] - 1;
                if (term >= 0 && found[term]++ == 0) {
                    sightings.holders.get(term).set(text);
                }
            }
            counts.of(text, found);
        }
        return sightings;
    }

    /** Where a term is, or would be. */
    private int place(int hash) {
        int mask = places.length - 1;
        int place = hash >>> 1 & mask;
        while (places[place] != 0 && terms.hashes()[places[place] - 1] != hash) {
            place = place + 1 & mask;
        }
        return place;
    }
}
