package press.courant.content;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.stream.Collectors;
import press.courant.model.Language;
import press.courant.model.SiteConfig;
import press.courant.model.StandalonePage;
import press.courant.problem.Problem;

/** Reads the pages outside the stream of entries, whose addresses are the names of their files. */
final class PageReader {
    private static final String FOLDER = "content/pages/";

    private final SiteConfig config;
    private final BodyReader bodies;

    PageReader(SiteConfig config, BodyReader bodies) {
        this.config = config;
        this.bodies = bodies;
    }

    Optional<StandalonePage> read(SourceFile file, List<Problem> problems) {
        return MarkdownFile.read(file, Schemas.PAGE, problems).map(markdown -> {
            Fields fields = markdown.fields();
            Language language = fields.text("language").flatMap(Values::language).orElse(config.language());
            BodyReader.Reading body = bodies.read(markdown.text(), markdown.bodyStart(), language,
                    Optional.empty(), OptionalInt.empty(), problems);
            PlainText plain = new PlainText(config).in(language);
            return new StandalonePage(file.path(), slug(file.path()), fields.text("title").map(plain::of).orElse(file.stem()),
                    plain.of(fields.text("summary")), fields.number("menu"), language, ArticleReader.aliases(fields), body.body());
        });
    }

    /** The path below {@code pages/}; an {@code index.md} stands for its folder. */
    private static String slug(String path) {
        String name = path.substring(FOLDER.length()).replaceFirst("(?i)\\.(md|markdown)$", "");
        String page = name.endsWith("/index") ? name.substring(0, name.length() - "/index".length()) : name;
        return Arrays.stream(page.split("/")).map(Slugs::of).collect(Collectors.joining("/"));
    }
}
