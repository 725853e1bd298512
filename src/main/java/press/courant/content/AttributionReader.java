package press.courant.content;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import press.courant.clean.TidyUrl;
import press.courant.model.Attribution;
import press.courant.model.Rights;
import press.courant.model.Source;

/** Reads whom an entry owes its facts or words to. */
final class AttributionReader {
    private final Registry<Source> sources;
    private final PlainText plain;
    private final Map<String, Source> byName = new LinkedHashMap<>();
    private final Map<String, Source> byHost = new LinkedHashMap<>();

    AttributionReader(Registry<Source> sources, PlainText plain) {
        this.sources = sources;
        this.plain = plain;
        for (Source source : sources.items()) {
            byName.putIfAbsent(source.name().toLowerCase(Locale.ROOT), source);
            Addresses.host(source.url()).ifPresent(host -> byHost.putIfAbsent(host, source));
        }
    }

    Attribution read(Fields fields, FileProblems problems) {
        Rights rights = fields.text("rights").map(name -> Rights.valueOf(name.toUpperCase(Locale.ROOT)))
                .orElse(Rights.EXCERPT);
        checkPresence(fields, fields.has("rights") && rights == Rights.OWN);
        checkPermission(fields, rights, problems);
        return new Attribution(
                source(fields, problems),
                fields.text("url").map(TidyUrl::tidy),
                plain.of(fields.text("author")),
                Registries.access(fields),
                rights,
                rights == Rights.FULL ? plain.of(fields.text("permission")) : Optional.empty());
    }

    /** An entry that names a source links its report, and the other way round. */
    private static void checkPresence(Fields fields, boolean own) {
        if (own && !fields.has("source") && !fields.has("url")) {
            return;
        }
        if (!fields.has("source")) {
            fields.missing("source", own ? "name whose report the url leads to, or leave out the url"
                    : "name whose report this is about, or say 'rights: own' where there is none");
        }
        if (!fields.has("url")) {
            fields.missing("url", own ? "link to the source's report, or leave out the source"
                    : "link to the report, or say 'rights: own' where there is none");
        }
    }

    private static void checkPermission(Fields fields, Rights rights, FileProblems problems) {
        if (rights == Rights.FULL && !fields.has("permission")) {
            fields.missing("permission", "say who allowed a full reprint, and when, or use 'rights: excerpt'");
        }
        if (rights != Rights.FULL && fields.has("permission")) {
            problems.warning(fields.at("permission"), "'permission' has no meaning without 'rights: full'",
                    "leave it out, or add 'rights: full'");
        }
    }

    private Optional<Source> source(Fields fields, FileProblems problems) {
        Optional<String> id = fields.text("source");
        if (id.isEmpty()) {
            return fields.fields("source", Schemas.NAMED_SOURCE).filter(Fields::complete)
                    .map(named -> source(named, fields.text("url")));
        }
        if (!sources.knows(id.get())) {
            Optional<Source> named = Optional.ofNullable(byName.get(plain.of(id.get()).toLowerCase(Locale.ROOT)));
            String hint = named.map(source -> "did you mean '" + source.id() + "'?").orElseGet(() -> Suggestion.hint(
                    id.get(), sources.names(), "add it to content/sources.yaml, or write a map with name and url"));
            problems.error(fields.at("source"), "unknown source '" + Values.brief(id.get()) + "'", hint);
        }
        return sources.find(id.get());
    }

    private Source source(Fields named, Optional<String> report) {
        String written = named.text("name").orElseThrow();
        String name = plain.of(written);
        Optional<Source> registered = Optional.ofNullable(byName.get(name.toLowerCase(Locale.ROOT)))
                .or(() -> named.text("url").flatMap(Addresses::host).map(byHost::get))
                .or(() -> sources.find(Slugs.of(written)));
        String home = named.text("url").map(TidyUrl::tidy).or(() -> report.map(Addresses::home)).orElse("");
        return registered.orElseGet(() -> new Source(Slugs.of(written), name, home, Optional.empty(), Optional.empty(),
                Optional.empty(), Optional.empty(), false));
    }

    /** The sources that only entries name: each once, as the first entry names it. */
    static Map<String, Source> unregistered(List<Attribution> attributions) {
        Map<String, Source> unregistered = new LinkedHashMap<>();
        attributions.stream().flatMap(attribution -> attribution.source().stream())
                .filter(source -> !source.registered())
                .forEach(source -> unregistered.putIfAbsent(source.id(), source));
        return unregistered;
    }
}
