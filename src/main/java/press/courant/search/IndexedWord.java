package press.courant.search;

/**
 * A word of an index, in the order of the words' letters.
 *
 * @param places for each entry that has it the number of entries skipped, times {@value PlaceCollector#WEIGHTS}, and its
 *     weight
 * @param entries how many have it
 */
record IndexedWord(String text, NumberText places, int entries) implements Comparable<IndexedWord> {
    @Override
    public int compareTo(IndexedWord other) {
        return text.compareTo(other.text);
    }

    /** How many characters it takes, about. */
    int size() {
        return text.length() + places.length();
    }

    /** The same with those places only where it is not in the body alone. */
    IndexedWord outsideOfBodies() {
        NumberText kept = new NumberText();
        int count = 0;
        int skipped = 0;
        for (NumberText.Reader all = places.reader(); all.hasNext(); ) {
            int number = all.next();
            int weight = number % PlaceCollector.WEIGHTS;
            skipped += number / PlaceCollector.WEIGHTS;
            if (weight >= PlaceCollector.OUTSIDE_OF_BODY) {
                kept.add(skipped * PlaceCollector.WEIGHTS + weight);
                count++;
                skipped = 0;
            } else {
                skipped++;
            }
        }
        return new IndexedWord(text, kept, count);
    }
}
