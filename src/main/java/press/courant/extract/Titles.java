package press.courant.extract;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Weighs what a page calls itself, in different places with different trust. */
final class Titles {
    private static final Pattern SEPARATOR = Pattern.compile("\\s+[|–—·•:»«>/\\\\-]+\\s+|\\s*[|｜]\\s*|\\s*_\\s*|\\s*-{2,}\\s*");

    /** More than a page has that calls itself something; each of its blocks is compared with all of them. */
    private static final int MOST = 200;

    private final List<Candidate> candidates = new ArrayList<>();
    private final List<String> siteNames = new ArrayList<>();

    private record Candidate(String text, String letters, double trust) {
        Candidate(String text, double trust) {
            this(text, Titles.letters(text), trust);
        }
    }

    Titles(Optional<String> site, Optional<String> url) {
        site.map(Titles::letters).ifPresent(siteNames::add);
        url.map(address -> address.replaceFirst("^https?://(www\\.)?([^/:]+).*$", "$2")).ifPresent(host -> {
            siteNames.add(letters(host));
            siteNames.add(letters(host.replaceFirst("\\.[a-z]{2,6}(\\.[a-z]{2})?$", "")));
        });
    }

    void add(String raw, double trust) {
        String text = PageFacts.plain(raw);
        if (candidates.size() < MOST && !text.isEmpty() && text.length() < 600 && !siteNames.contains(letters(text))) {
            candidates.add(new Candidate(text, trust));
        }
    }

    List<String> all() {
        return candidates.stream().map(Candidate::text).distinct().toList();
    }

    Optional<String> best() {
        return candidates.stream()
                .map(candidate -> new Candidate(withoutSite(candidate.text), candidate.trust))
                .filter(candidate -> !candidate.text.isBlank())
                .max(Comparator.comparingDouble(this::worth))
                .map(Candidate::text);
    }

    private double worth(Candidate candidate) {
        String own = candidate.letters;
        double worth = candidate.trust;
        for (Candidate other : candidates) {
            String letters = other.letters;
            worth += own.equals(letters) ? other.trust : letters.startsWith(own) && own.length() > 10 ? other.trust * 0.6 : 0;
        }
        return worth;
    }

    /** The name of the site stands at the end, or at the start, of what a page calls itself. */
    private String withoutSite(String text) {
        Matcher matcher = SEPARATOR.matcher(text);
        int first = -1;
        int firstEnd = -1;
        int last = -1;
        int lastEnd = -1;
        while (matcher.find()) {
            if (first < 0) {
                first = matcher.start();
                firstEnd = matcher.end();
            }
            last = matcher.start();
            lastEnd = matcher.end();
        }
        if (last > 0 && isSite(text.substring(lastEnd))) {
            return withoutSite(text.substring(0, last));
        } else if (first > 0 && isSite(text.substring(0, first))) {
            return text.substring(firstEnd);
        }
        for (int cut : new int[] {first, last}) {
            String start = cut > 10 ? text.substring(0, cut) : "";
            String letters = letters(start);
            boolean known = !start.isEmpty() && candidates.stream().anyMatch(other -> other.letters.equals(letters));
            if (known) {
                return start;
            }
        }
        return text;
    }

    private boolean isSite(String part) {
        String letters = letters(part);
        return !letters.isEmpty() && siteNames.stream().anyMatch(name -> !name.isEmpty()
                && (name.equals(letters) || letters.length() > 3 && name.contains(letters)
                || name.length() > 3 && letters.contains(name) && letters.length() < name.length() * 3));
    }

    static String letters(String text) {
        StringBuilder letters = new StringBuilder();
        text.toLowerCase(Locale.ROOT).codePoints().filter(Character::isLetterOrDigit).forEach(letters::appendCodePoint);
        return letters.toString();
    }
}
