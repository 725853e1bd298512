package press.courant.content;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;
import press.courant.clean.RuleSet;
import press.courant.model.Language;
import press.courant.model.SiteConfig;
import press.courant.model.Source;
import press.courant.model.Topic;
import press.courant.problem.Problem;

/** What somebody who adds an entry has to know of a site: its settings and registries, and what is there. */
public final class Inventory {
    private final Ground ground;
    private final Supplier<List<WrittenEntry>> entries;

    Inventory(Ground ground, Supplier<List<WrittenEntry>> entries) {
        this.ground = ground;
        this.entries = entries;
    }

    /** The settings, or where they have errors what stands in for them. */
    public SiteConfig config() {
        return ground.config();
    }

    /** What is wrong with settings and registries. */
    public List<Problem> problems() {
        return ground.problems();
    }

    /**
     * The entries by path, as soon as they are read.
     *
     * @throws java.io.UncheckedIOException where the disk fails
     */
    public List<WrittenEntry> entries() {
        return entries.get();
    }

    /** The registered sources in the editor's order. */
    public List<Source> sources() {
        return ground.registries().sources().items();
    }

    /**
     * The source that a text of {@code sources.yaml} has last of all, where that is all the difference that it makes.
     *
     * @param own the text that is there
     */
    public Optional<Source> addedBy(String text, String own) {
        List<Problem> problems = new ArrayList<>();
        List<Problem> ownProblems = new ArrayList<>();
        List<Source> before = sources(own, ownProblems);
        List<Source> after = sources(text, problems);
        boolean onlyThat = after.size() == before.size() + 1 && after.subList(0, before.size()).equals(before)
                && problems.equals(ownProblems);
        return onlyThat ? Optional.of(after.get(before.size())) : Optional.empty();
    }

    private List<Source> sources(String text, List<Problem> problems) {
        return Registries.sources(new SourceText("content/sources.yaml", text), CleaningReader.builtIn(), new HashMap<>(),
                new PlainText(config()), problems).items();
    }

    /** The cleaning rules of the site, with those that a source adds. */
    public RuleSet cleaning(Optional<Source> source) {
        RuleSet site = ground.cleaning();
        return source.map(Source::id).map(ground.registries().cleaning()::get).map(site::with).orElse(site);
    }

    /** The topic of an id or an alias. */
    public Optional<Topic> topic(String name) {
        return ground.registries().topics().find(name);
    }

    /** What to do about a topic that there is not. */
    public String topicHint(String name) {
        return Suggestion.hint(name, ground.registries().topics().names(), "add it to content/topics.yaml");
    }

    /** The day in the site's time zone, where a text is a date as an entry may have it. */
    public Optional<LocalDate> day(String date) {
        return Dates.parse(date, config().timeZone()).map(moment -> moment.date().toLocalDate());
    }

    /** The language of a tag as an entry may have it. */
    public Optional<Language> language(String tag) {
        return Values.languageComplaint(tag).isPresent() ? Optional.empty() : Values.language(tag);
    }

    /** The permanent id of an entry of that day and slug. */
    public String id(LocalDate day, String slug) {
        return new EntryIds(config()).of(day, slug);
    }
}
