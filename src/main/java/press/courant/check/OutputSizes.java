package press.courant.check;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.function.ToLongFunction;
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
     * @param files of the site, by path
     * @param bytes of one of them
     * @param place how problems name the whole output
     */
    public <F> List<Problem> check(Map<String, F> files, ToLongFunction<F> bytes, Collection<PlannedPage> pages, String place) {
        List<Problem> problems = new ArrayList<>();
        long site = 0;
        long largest = 0;
        for (F file : files.values()) {
            long size = bytes.applyAsLong(file);
            site += size;
            largest = Math.max(largest, size);
        }
        if (site >= largeSite) {
            problems.add(Problem.warning(Location.of(place), "the site has " + size(site) + ", and GitHub Pages takes at most "
                    + size(largestSite), "move large files elsewhere in time; the largest is " + largest(files, bytes)));
        }
        if (largest >= largeFile) {
            Map<String, String> origins = new HashMap<>();
            pages.forEach(page -> page.origin().ifPresent(origin -> origins.put(page.path(), origin)));
            files.forEach((path, file) -> {
                long size = bytes.applyAsLong(file);
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

    private static <F> String largest(Map<String, F> files, ToLongFunction<F> bytes) {
        return files.entrySet().stream()
                .max(Comparator.comparingLong((Map.Entry<String, F> file) -> bytes.applyAsLong(file.getValue()))
                        .thenComparing(Map.Entry.comparingByKey()))
                .map(file -> "'" + file.getKey() + "' with " + size(bytes.applyAsLong(file.getValue())))
                .orElse("none");
    }

    private static String size(long bytes) {
        return bytes < MEGABYTE
                ? bytes + " bytes"
                : String.format(Locale.ROOT, "%.1f MB", bytes / (double) MEGABYTE);
    }
}
