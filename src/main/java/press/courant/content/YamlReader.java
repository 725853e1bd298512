package press.courant.content;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.yaml.snakeyaml.LoaderOptions;
import org.yaml.snakeyaml.composer.Composer;
import org.yaml.snakeyaml.error.Mark;
import org.yaml.snakeyaml.error.MarkedYAMLException;
import org.yaml.snakeyaml.error.YAMLException;
import org.yaml.snakeyaml.nodes.Node;
import org.yaml.snakeyaml.parser.ParserImpl;
import org.yaml.snakeyaml.reader.ReaderException;
import org.yaml.snakeyaml.reader.StreamReader;
import org.yaml.snakeyaml.resolver.Resolver;
import press.courant.problem.Location;

/** Reads YAML into nodes that know their places; nothing is turned into Java objects. */
final class YamlReader {
    private static final int MAX_ALIASES = 20;
    private static final int MAX_NESTING = 20;
    private static final List<String> WHAT_IS_NOT_ENDED =
            List.of("while scanning a quoted scalar", "while scanning a simple key", "while parsing a flow",
                    "while scanning an alias", "while scanning an anchor");

    /** Every scalar is a text until the schema says otherwise. */
    private static final Resolver TEXTS = new Resolver() {
        @Override
        protected void addImplicitResolvers() {}
    };

    private YamlReader() {}

    /** The only document, or nothing where there is none or an error, which is added to the problems. */
    static Optional<Node> read(String yaml, FileProblems problems) {
        LoaderOptions options = new LoaderOptions();
        options.setMaxAliasesForCollections(MAX_ALIASES);
        options.setNestingDepthLimit(MAX_NESTING);
        options.setCodePointLimit(TextReader.LIMIT);
        StreamReader reader = new StreamReader(yaml);
        try {
            return Optional.ofNullable(
                    new Composer(new ParserImpl(reader, options), TEXTS, options).getSingleNode());
        } catch (ReaderException e) {
            problems.error(problems.atCodePoint(e.getPosition()),
                    String.format(Locale.ROOT, "YAML does not allow the character U+%04X", e.getCodePoint()),
                    "delete the character");
        } catch (MarkedYAMLException e) {
            YamlComplaint complaint = YamlComplaint.of(e);
            problems.error(place(e, problems), complaint.message(), complaint.hint());
        } catch (YAMLException e) {
            YamlComplaint complaint = YamlComplaint.of(e.getMessage());
            problems.error(problems.atCodePoint(Math.max(0, reader.getIndex() - 1)), complaint.message(), complaint.hint());
        }
        return Optional.empty();
    }

    private static Location place(MarkedYAMLException e, FileProblems problems) {
        String context = e.getContext() == null ? "" : e.getContext();
        boolean begun = e.getContextMark() != null && WHAT_IS_NOT_ENDED.stream().anyMatch(context::startsWith);
        Mark mark = begun || e.getProblemMark() == null ? e.getContextMark() : e.getProblemMark();
        return problems.atCodePoint(mark == null ? 0 : mark.getIndex());
    }
}
