package press.courant.content;

import java.util.Collection;
import java.util.Comparator;
import java.util.Locale;
import java.util.Optional;

/** The known word that somebody probably meant by an unknown one. */
public final class Suggestion {
    private static final int MAX_LENGTH = 60;

    private Suggestion() {}

    /** The nearest word, where one is near enough to be a slip of the fingers. */
    public static Optional<String> of(String word, Collection<String> known) {
        return known.stream()
                .filter(candidate -> !candidate.equals(word))
                .filter(candidate -> distance(word, candidate) <= allowed(candidate))
                .min(Comparator.comparingInt((String candidate) -> distance(word, candidate))
                        .thenComparing(Comparator.naturalOrder()));
    }

    /** {@code did you mean 'x'?}, or what else to say. */
    public static String hint(String word, Collection<String> known, String otherwise) {
        return of(word, known).map(meant -> "did you mean '" + meant + "'?").orElse(otherwise);
    }

    private static int allowed(String candidate) {
        return candidate.length() <= 2 ? 0 : candidate.length() <= 5 ? 1 : candidate.length() <= 9 ? 2 : 3;
    }

    /** How many letters must be changed, put in, left out or swapped. */
    static int distance(String one, String other) {
        String a = plain(one);
        String b = plain(other);
        if (a.length() > MAX_LENGTH || b.length() > MAX_LENGTH) {
            return a.equals(b) ? 0 : MAX_LENGTH;
        }
        int[][] costs = new int[a.length() + 1][b.length() + 1];
        for (int i = 0; i <= a.length(); i++) {
            for (int j = 0; j <= b.length(); j++) {
                costs[i][j] = i == 0 || j == 0 ? i + j : cost(a, b, costs, i, j);
            }
        }
        return costs[a.length()][b.length()];
    }

    private static int cost(String a, String b, int[][] costs, int i, int j) {
        int changed = costs[i - 1][j - 1] + (a.charAt(i - 1) == b.charAt(j - 1) ? 0 : 1);
        int cost = Math.min(changed, Math.min(costs[i - 1][j], costs[i][j - 1]) + 1);
        boolean swapped = i > 1 && j > 1
                && a.charAt(i - 1) == b.charAt(j - 2) && a.charAt(i - 2) == b.charAt(j - 1);
        return swapped ? Math.min(cost, costs[i - 2][j - 2] + 1) : cost;
    }

    private static String plain(String word) {
        return word.toLowerCase(Locale.ROOT).replace('_', '-').replace(' ', '-');
    }
}
