package press.courant.likeness;

/**
 * What two texts have in common.
 *
 * @param share of the shorter text's runs of words that the other one has, 0 to 1
 * @param same whether both are nearly the same text, or one is a part of the other
 */
public record Likeness(double share, boolean same) {
    /** Reports of one event share sentences, which are seldom half of a text. */
    private static final double SHARE = 0.5;
    /** The same without what stands in quotation marks, since all reporters have the words of a speech. */
    private static final double UNQUOTED_SHARE = 1.0 / 3;
    /** Where a quotation begins and where it ends, a run may have words of both. */
    private static final int FEWEST_UNQUOTED = 8;
    /** Fewer runs of words than these may be a formula. */
    private static final int FEWEST_RUNS = 12;
    /** A text too short for runs is the same as another where all of its words are, and they are so many. */
    private static final int FEWEST_WORDS = 10;
    /** Reports that are written anew each week on one pattern have other numbers. */
    private static final double SHARE_OF_NUMBERS = 0.5;
    private static final int FEWEST_NUMBERS = 3;

    private static final Likeness NONE = new Likeness(0, false);

    /** Compares two texts. */
    public static Likeness of(Shingles one, Shingles other) {
        return of(one, one.sorted(true), other);
    }

    /**
     * Compares a text with one of many.
     *
     * @param oneRuns the sorted runs of it, which are worth keeping from one comparison to the next
     */
    static Likeness of(Shingles one, int[] oneRuns, Shingles other) {
        if (one.words() == other.words() && one.whole() == other.whole()) {
            return one.words() == 0 ? NONE : new Likeness(1, one.words() >= FEWEST_WORDS);
        }
        int[] otherRuns = other.sorted(true);
        boolean oneIsShorter = oneRuns.length <= otherRuns.length;
        int shorter = Math.min(oneRuns.length, otherRuns.length);
        int shared = Shingles.shared(oneRuns, otherRuns);
        if (shorter == 0 || shared == 0) {
            return NONE;
        }
        double share = (double) shared / shorter;
        boolean same = share >= SHARE && shared >= FEWEST_RUNS
                && hasMoreThanQuotations(oneIsShorter ? one : other, oneIsShorter ? otherRuns : oneRuns)
                && hasItsNumbers(oneIsShorter ? one : other, oneIsShorter ? other : one);
        return new Likeness(share, same);
    }

    private static boolean hasMoreThanQuotations(Shingles shorter, int[] longer) {
        int[] unquoted = shorter.sorted(false);
        return unquoted.length < FEWEST_UNQUOTED
                || Shingles.shared(unquoted, longer) >= unquoted.length * UNQUOTED_SHARE;
    }

    private static boolean hasItsNumbers(Shingles shorter, Shingles longer) {
        int[] numbers = shorter.details().numbers();
        return numbers.length < FEWEST_NUMBERS
                || Shingles.shared(numbers, longer.details().numbers()) >= numbers.length * SHARE_OF_NUMBERS;
    }
}
