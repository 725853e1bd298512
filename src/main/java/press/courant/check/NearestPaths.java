package press.courant.check;

import java.util.Arrays;
import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.Optional;
import java.util.Set;

/**
 * An index that finds the path that was probably meant.
 *
 * <p>A mistake in one place leaves a long beginning or a long end intact, so the right path is near the wrong one
 * in the order of the paths or of the paths read backwards. Only those neighbours are compared.
 */
public final class NearestPaths {
    private static final int NEIGHBOURS = 20;

    private final String[] forwards;
    private final String[] backwards;

    public NearestPaths(Collection<String> paths) {
        forwards = paths.toArray(String[]::new);
        backwards = paths.stream().map(NearestPaths::reverse).toArray(String[]::new);
        Arrays.sort(forwards);
        Arrays.sort(backwards);
    }

    /** The nearest path, if it is near enough to be meant. */
    public Optional<String> to(String path) {
        Set<String> candidates = new LinkedHashSet<>(neighbours(forwards, path));
        neighbours(backwards, reverse(path)).forEach(found -> candidates.add(reverse(found)));
        String best = "";
        int bestDistance = Integer.MAX_VALUE;
        for (String candidate : candidates) {
            int distance = distance(path, candidate);
            boolean better = distance < bestDistance || distance == bestDistance && candidate.compareTo(best) < 0;
            if (better && (distance <= limit(path) || isMoved(path, candidate))) {
                best = candidate;
                bestDistance = distance;
            }
        }
        return best.isEmpty() ? Optional.empty() : Optional.of(best);
    }

    private static int limit(String path) {
        return Math.max(1, Math.min(4, path.length() / 4));
    }

    /** Whether both end in the same telling name, such as an entry's slug under another date. */
    private static boolean isMoved(String path, String candidate) {
        String name = lastName(path);
        return name.length() > 5
                && name.equals(lastName(candidate))
                && name.chars().anyMatch(Character::isLetter);
    }

    private static String lastName(String path) {
        String trimmed = path.endsWith("/") ? path.substring(0, path.length() - 1) : path;
        return trimmed.substring(trimmed.lastIndexOf('/') + 1);
    }

    private static Collection<String> neighbours(String[] sorted, String path) {
        int found = Arrays.binarySearch(sorted, path);
        int place = found < 0 ? -found - 1 : found;
        return Arrays.asList(sorted)
                .subList(Math.max(0, place - NEIGHBOURS), Math.min(sorted.length, place + NEIGHBOURS));
    }

    private static String reverse(String path) {
        return new StringBuilder(path).reverse().toString();
    }

    /** How many characters to insert, delete, replace or swap with their neighbour. */
    static int distance(String one, String other) {
        int[] beforeLast = new int[other.length() + 1];
        int[] last = new int[other.length() + 1];
        int[] current = new int[other.length() + 1];
        Arrays.setAll(last, i -> i);
        for (int i = 1; i <= one.length(); i++) {
            current[0] = i;
            for (int j = 1; j <= other.length(); j++) {
                int cost = one.charAt(i - 1) == other.charAt(j - 1) ? 0 : 1;
                current[j] = Math.min(Math.min(current[j - 1], last[j]) + 1, last[j - 1] + cost);
                if (i > 1 && j > 1 && one.charAt(i - 1) == other.charAt(j - 2)
                        && one.charAt(i - 2) == other.charAt(j - 1)) {
                    current[j] = Math.min(current[j], beforeLast[j - 2] + 1);
                }
            }
            int[] spare = beforeLast;
            beforeLast = last;
            last = current;
            current = spare;
        }
        return last[other.length()];
    }
}
