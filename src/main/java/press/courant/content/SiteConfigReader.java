package press.courant.content;

import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import press.courant.model.BaseUrl;
import press.courant.model.EditionRhythm;
import press.courant.model.Language;
import press.courant.model.SiteConfig;
import press.courant.problem.Problem;

/** Reads {@code site.yaml}. */
final class SiteConfigReader {
    /** What the other files are read with where the settings have errors, so that theirs are found too. */
    static final SiteConfig FALLBACK = new SiteConfig("Untitled", "", new BaseUrl("https://example.invalid", "/"),
            new Language("en"), ZoneOffset.UTC, Optional.empty(), Optional.empty(), SiteConfig.DEFAULT_EXCERPT_WORDS,
            SiteConfig.DEFAULT_ENTRIES_PER_PAGE, SiteConfig.DEFAULT_FEED_ENTRIES, EditionRhythm.NONE, true, false,
            Optional.empty());

    private SiteConfigReader() {}

    static Optional<SiteConfig> read(SourceText text, List<Problem> problems) {
        FileProblems here = new FileProblems(text, problems);
        Optional<Fields> fields = Fields.checkFile(Schemas.SITE, text.text(), here).filter(Fields::complete);
        fields.ifPresent(complete -> checkDomain(complete, here));
        return fields.map(SiteConfigReader::config);
    }

    /** A site that GitHub Pages serves at its own domain has its addresses there. */
    private static void checkDomain(Fields fields, FileProblems here) {
        Optional<String> domain = fields.text("cname").map(name -> Addresses.ascii(name.toLowerCase(Locale.ROOT)));
        Optional<String> host = fields.text("baseUrl").flatMap(Addresses::host).map(Addresses::ascii);
        if (domain.isPresent() && !domain.equals(host)) {
            here.warning(fields.at("cname"), "the site is to be served at '" + domain.get() + "', but its addresses are at '"
                    + host.orElse("") + "'", "write one and the same domain in 'cname' and 'baseUrl'");
        }
    }

    private static SiteConfig config(Fields fields) {
        Language language = fields.text("language").flatMap(Values::language).orElseThrow();
        boolean typography = fields.flag("typography", true);
        PlainText plain = new PlainText(typography, language);
        return new SiteConfig(
                plain.of(fields.text("title").orElseThrow()),
                plain.of(fields.text("description").orElseThrow()),
                fields.text("baseUrl").flatMap(Addresses::baseUrl).orElseThrow(),
                language,
                fields.text("timeZone").map(ZoneId::of).orElseThrow(),
                plain.of(fields.text("editor")),
                fields.text("email"),
                fields.number("excerptWords").orElse(SiteConfig.DEFAULT_EXCERPT_WORDS),
                fields.number("entriesPerPage").orElse(SiteConfig.DEFAULT_ENTRIES_PER_PAGE),
                fields.number("feedEntries").orElse(SiteConfig.DEFAULT_FEED_ENTRIES),
                fields.text("editions").map(name -> EditionRhythm.valueOf(name.toUpperCase(Locale.ROOT)))
                        .orElse(EditionRhythm.WEEKLY),
                typography,
                fields.flag("shareCards", false),
                fields.text("cname"));
    }
}
