package press.courant.content;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import org.yaml.snakeyaml.nodes.MappingNode;
import org.yaml.snakeyaml.nodes.Node;
import press.courant.model.Edition;
import press.courant.model.EditionPeriod;
import press.courant.model.SiteConfig;
import press.courant.problem.Location;
import press.courant.problem.Problem;

/** Reads hand-picked editions, which are named by their day or their week. */
final class EditionReader {
    private final SiteConfig config;
    private final ArticleIndex articles;
    private final BodyReader bodies;
    private final PlainText plain;

    EditionReader(SiteConfig config, ArticleIndex articles, BodyReader bodies) {
        this.config = config;
        this.articles = articles;
        this.bodies = bodies;
        this.plain = new PlainText(config);
    }

    Optional<Edition> read(SourceFile file, List<Problem> problems) {
        Optional<EditionPeriod> period = EditionPeriod.parse(file.stem());
        if (period.isEmpty()) {
            problems.add(Problem.error(Location.of(file.path()), "'" + file.stem() + "' is neither a day nor a week",
                    "name the file after its day, 2023-09-25.md, or its ISO week, 2023-W39.md"));
        }
        return MarkdownFile.read(file, Schemas.EDITION, problems).flatMap(markdown -> {
            List<Edition.Pick> picks = picks(markdown);
            BodyReader.Reading body = bodies.read(markdown.text(), markdown.bodyStart(), config.language(),
                    Optional.empty(), OptionalInt.empty(), problems);
            return period.map(days ->
                    new Edition(file.path(), days, plain.of(markdown.fields().text("title")), body.body(), picks));
        });
    }

    private List<Edition.Pick> picks(MarkdownFile markdown) {
        List<Edition.Pick> picks = new ArrayList<>();
        List<String> seen = new ArrayList<>();
        for (Node node : markdown.fields().items("entries")) {
            Optional<Fields> map = node instanceof MappingNode
                    ? Optional.of(Fields.silently(Schemas.PICK, node, markdown.problems())) : Optional.empty();
            Node reference = map.flatMap(fields -> fields.node("entry")).orElse(node);
            Optional<String> path = reference instanceof MappingNode ? Optional.empty()
                    : articles.find(reference, markdown.problems());
            path.ifPresent(article -> {
                if (seen.contains(article)) {
                    markdown.problems().error(reference, "this entry is picked twice", "leave one of them out");
                }
                seen.add(article);
                picks.add(new Edition.Pick(article, plain.of(map.flatMap(fields -> fields.text("note")))));
            });
        }
        return picks;
    }
}
