package press.courant.capture;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import press.courant.content.Addresses;
import press.courant.content.Inventory;
import press.courant.content.Slugs;
import press.courant.model.Language;
import press.courant.model.Source;
import press.courant.model.Topic;
import press.courant.problem.Location;
import press.courant.problem.Problem;

/** Makes drafts of reports for one site. */
public final class Drafts {
    private static final int LONGEST_LINE = 500;
    private static final int LONGEST_TEXT = 5_000;
    private static final int WORDS_OF_A_SLUG = 8;

    private final Inventory inventory;
    private final SourceFinder sources;
    private final LocalDate today;
    private final boolean again;

    /** @param today what a report without a date is filed under until it has one */
    public Drafts(Inventory inventory, LocalDate today) {
        this(inventory, today, new SourceFinder(inventory.sources()), false);
    }

    private Drafts(Inventory inventory, LocalDate today, SourceFinder sources, boolean again) {
        this.inventory = inventory;
        this.sources = sources;
        this.today = today;
        this.again = again;
    }

    /** Drafts that may be of one more source, which has been registered since. */
    public Drafts with(Source source) {
        List<Source> all = Stream.concat(inventory.sources().stream(), Stream.of(source)).toList();
        return new Drafts(inventory, today, new SourceFinder(all), again);
    }

    /** Drafts that say, where there is a twin, that one more entry about its report is meant. */
    public Drafts besides(Optional<Duplicate> twin) {
        return new Drafts(inventory, today, sources, twin.isPresent());
    }

    /**
     * The draft of a report; what is not known of it is left out.
     *
     * @param isTaken whether the file of a path is there already
     */
    public Draft of(Report report, List<Topic> topics, Predicate<String> isTaken) {
        LocalDate day = report.date().flatMap(inventory::day).orElse(today);
        String plainest = Slugs.of(report.title().orElseGet(() -> firstWords(report.text())));
        String slug = free(plainest, day, isTaken);
        String path = path(day, slug);
        List<Problem> problems = new ArrayList<>();
        StringBuilder text = new StringBuilder("---\n");
        write(text, "title", report.title().map(title -> cut(title, LONGEST_LINE)));
        write(text, "date", report.date());
        if (!topics.isEmpty()) {
            text.append("topics: [").append(topics.stream().map(topic -> YamlText.of(topic.id()))
                    .collect(Collectors.joining(", "))).append("]\n");
        }
        source(text, report, path, problems);
        write(text, "url", report.url());
        write(text, "author", report.author().map(author -> cut(author, LONGEST_LINE)));
        write(text, "access", report.access());
        text.append("rights: excerpt\n");
        write(text, "summary", report.summary().map(summary -> cut(summary, LONGEST_TEXT)));
        write(text, "slug", Optional.of(slug).filter(numbered -> !numbered.equals(plainest)));
        write(text, "language", report.language().filter(this::isForeign));
        text.append(again ? "again: true\n" : "").append("draft: true\n");
        text.append("id: ").append(inventory.id(day, slug)).append("\n---\n");
        text.append(report.markdown().strip()).append('\n');
        missing("title", report.title(), "write 'title: …' into the file", path, problems);
        missing("date", report.date(), "write 'date: …' into the file, or import with --date", path, problems);
        missing("url", report.url(), "write 'url: …' into the file, or import with --url", path, problems);
        return new Draft(path, text.toString(), problems);
    }

    private static void missing(String key, Optional<String> fact, String hint, String path, List<Problem> problems) {
        if (fact.isEmpty()) {
            problems.add(Problem.warning(Location.of(path),
                    "the report does not say its " + key + ", which is left out", hint + "; the build asks for it until then"));
        }
    }

    private void source(StringBuilder text, Report report, String path, List<Problem> problems) {
        Optional<Source> registered = sources.find(report.url(), report.paper());
        Optional<String> host = report.url().flatMap(Addresses::host).map(SourceFinder::bare);
        Optional<String> name = report.paper().map(paper -> cut(paper, LONGEST_LINE)).or(() -> host);
        if (registered.isPresent()) {
            text.append("source: ").append(YamlText.of(registered.get().id())).append('\n');
        } else if (name.isPresent()) {
            text.append("source:\n  name: ").append(YamlText.of(name.get())).append('\n');
            report.url().map(Addresses::home).ifPresent(home -> text.append("  url: ").append(YamlText.of(home)).append('\n'));
            problems.add(Problem.warning(Location.of(path),
                    "'" + name.get() + "' is not in content/sources.yaml, so the entry itself names it",
                    report.url().isPresent() ? "check the name; --add-source writes it into content/sources.yaml instead"
                            : "check the name; with the report's address, --url, it is written into content/sources.yaml"));
        } else {
            missing("source", Optional.empty(), "write 'source: …' into the file", path, problems);
        }
    }

    /** British and American English are one language to a digest, but not the two scripts of Serbian. */
    private boolean isForeign(String tag) {
        Optional<Locale> given = inventory.language(tag).map(Language::locale);
        Locale own = inventory.config().language().locale();
        return given.filter(locale -> !locale.getLanguage().equals(own.getLanguage())
                || !locale.getScript().equals(own.getScript())).isPresent();
    }

    private String free(String slug, LocalDate day, Predicate<String> isTaken) {
        Set<String> ids = new HashSet<>();
        inventory.entries().forEach(entry -> ids.addAll(entry.ids()));
        String free = slug;
        for (int number = 2; isTaken.test(path(day, free)) || ids.contains(inventory.id(day, free)); number++) {
            free = slug + "-" + number;
        }
        return free;
    }

    private static String path(LocalDate day, String slug) {
        return String.format(Locale.ROOT, "content/articles/%04d/%02d/%s.md", day.getYear(), day.getMonthValue(), slug);
    }

    private static String firstWords(String text) {
        return Arrays.stream(text.strip().split("\\s+")).limit(WORDS_OF_A_SLUG).collect(Collectors.joining(" "));
    }

    private static String cut(String text, int longest) {
        if (text.length() <= longest) {
            return text;
        }
        String begun = text.substring(0, text.offsetByCodePoints(0, text.codePointCount(0, longest - 2)));
        int word = begun.lastIndexOf(' ');
        return (word > longest / 2 ? begun.substring(0, word) : begun) + "…";
    }

    private static void write(StringBuilder text, String key, Optional<String> value) {
        value.ifPresent(found -> text.append(key).append(": ").append(YamlText.of(found)).append('\n'));
    }
}
