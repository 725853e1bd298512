package press.courant.capture;

import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import press.courant.content.Addresses;
import press.courant.model.Source;

/** Finds the registered source that a report is of, by its host or else by the paper's name. */
final class SourceFinder {
    private final List<Source> sources;

    SourceFinder(List<Source> sources) {
        this.sources = sources;
    }

    /**
     * The source of a report.
     *
     * <p>{@code https://edition.paper.example/politics/7} is of the source at {@code https://www.paper.example/}, unless
     * another one is at {@code https://paper.example/politics}; {@code https://kent.gov.uk/} is not of the one at
     * {@code https://www.gov.uk/}.
     */
    Optional<Source> find(Optional<String> url, Optional<String> paper) {
        Comparator<Source> nearest = Comparator.comparingInt((Source source) -> site(source.url()).length())
                .thenComparing(source -> isNamed(source, paper));
        return url.flatMap(report -> sources.stream().filter(source -> holds(source.url(), report))
                        .reduce((one, other) -> nearest.compare(other, one) > 0 ? other : one))
                .or(() -> sources.stream().filter(source -> isNamed(source, paper)).findFirst());
    }

    private static boolean holds(String home, String report) {
        Optional<String> house = Addresses.host(home).map(SourceFinder::bare);
        Optional<String> host = Addresses.host(report).map(SourceFinder::bare);
        if (house.isEmpty() || host.isEmpty()) {
            return false;
        }
        boolean same = host.get().equals(house.get())
                || host.get().endsWith("." + house.get()) && !SharedHosts.has(house.get());
        return same && (path(report) + "/").startsWith(path(home).replaceFirst("/*$", "/"));
    }

    /** Host and path, the longer the nearer to a report. */
    private static String site(String url) {
        return Addresses.host(url).map(SourceFinder::bare).orElse("") + path(url).replaceFirst("/+$", "");
    }

    static String bare(String host) {
        return host.startsWith("www.") ? host.substring(4) : host;
    }

    private static String path(String url) {
        String rest = url.substring(url.indexOf("://") + 3).replaceFirst("[?#].*$", "");
        int slash = rest.indexOf('/');
        return slash < 0 ? "/" : rest.substring(slash);
    }

    private static boolean isNamed(Source source, Optional<String> paper) {
        return paper.map(SourceFinder::key).filter(name -> !name.isEmpty()
                && (name.equals(key(source.name())) || name.equals(key(source.id())))).isPresent();
    }

    private static String key(String name) {
        return name.toLowerCase(Locale.ROOT).replaceFirst("^the[\\s-]+", "").replaceAll("[^\\p{L}\\p{M}\\p{N}]+", "");
    }
}
