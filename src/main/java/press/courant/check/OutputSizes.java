package press.courant.check;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import press.courant.page.PlannedPage;
import press.courant.problem.Location;
import press.courant.problem.Problem;

/**
 * The check that a host takes a site as large as it is.
 *
 * @param largeFile from how many bytes on a file is worth a warning
 * @param largeSite from how many bytes on a site is worth a warning
 * @param largestSite from how many bytes on the host refuses a site
 */
public record OutputSizes(long largeFile, long largeSite, long largestSite) {
    private static final long MEGABYTE = 1_000_000;

    /** GitHub takes no file over 100 MB, and Pages no site over 1 GB. */
    public static final OutputSizes OF_GITHUB_PAGES =
            new OutputSizes(95 * MEGABYTE, 800 * MEGABYTE, 1_000 * MEGABYTE);

    /**
     * Warnings of what a host may not take.
     *
     * @param sizes in bytes, by path
     * @param place how problems name the whole output
     */
    public List<Problem> check(Map<String, Long> sizes, Collection<PlannedPage> pages, String place) {
        List<Problem> problems = new ArrayList<>();
        long site = sum(sizes.values());
        if (site >= largeSite) {
            problems.add(Problem.warning(Location.of(place), "the site has " + size(site) + ", and GitHub Pages takes at most "
                    + size(largestSite), "move large files elsewhere in time; the largest is " + largest(sizes)));
        }
        if (!sizes.isEmpty() && Collections.max(sizes.values()) >= largeFile) {
            Map<String, String> origins = new HashMap<>();
            pages.forEach(page -> page.origin().ifPresent(origin -> origins.put(page.path(), origin)));
            sizes.forEach((path, size) -> {
                if (size >= largeFile) {
                    problems.add(Problem.warning(Location.of(origins.getOrDefault(path, path)), "this file has " + size(size)
                            + ", and GitHub takes no file over 100 MB", "make it smaller, or link to it elsewhere"));
                }
            });
        }
        return List.copyOf(problems);
    }

    /** The error where a site is too large for the host; built it can be all the same, as there are other hosts. */
    public Optional<Problem> refusal(long site, String place) {
        return site < largestSite ? Optional.empty() : Optional.of(Problem.error(Location.of(place),
                "the site has " + size(site) + ", and GitHub Pages takes at most " + size(largestSite),
                "move large files elsewhere, or publish what 'courant build' made on another host"));
    }

    private static long sum(Collection<Long> sizes) {
        long sum = 0;
        for (long size : sizes) {
            sum += size;
        }
        return sum;
    }

    private static String largest(Map<String, Long> sizes) {
        return sizes.entrySet().stream().max(Map.Entry.<String, Long>comparingByValue()
                        .thenComparing(Map.Entry.comparingByKey()))
                .map(file -> "'" + file.getKey() + "' with " + size(file.getValue()))
                .orElse("none");
    }

    private static String size(long bytes) {
        return bytes < MEGABYTE
                ? bytes + " bytes"
                : String.format(Locale.ROOT, "%.1f MB", bytes / (double) MEGABYTE);
    }
}
