package press.courant.content;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.yaml.snakeyaml.nodes.MappingNode;
import press.courant.clean.RuleSet;
import press.courant.model.Access;
import press.courant.model.Language;
import press.courant.model.Source;
import press.courant.model.Topic;
import press.courant.problem.Problem;

/**
 * What the files of a site may refer to.
 *
 * @param cleaning the rules that sources add, by their ids
 */
record Registries(Registry<Topic> topics, Registry<Source> sources, Map<String, RuleSet> cleaning) {
    /**
     * The topics.
     *
     * @param language of the labels that do not say theirs
     * @param plain how texts in it are shown
     */
    static Registry<Topic> topics(SourceText text, Language language, PlainText plain, List<Problem> problems) {
        return Registry.read(text, Schemas.TOPIC, (fields, here) -> topic(fields, language, plain, here), problems);
    }

    /**
     * The registered sources.
     *
     * @param base the rules that theirs extend
     * @param cleaning takes their rules
     */
    static Registry<Source> sources(SourceText text, RuleSet base, Map<String, RuleSet> cleaning, PlainText plain,
            List<Problem> problems) {
        return Registry.read(text, Schemas.SOURCE, (fields, here) -> {
            Source source = source(fields, plain);
            fields.fields("cleaning", CleaningReader.RULES)
                    .ifPresent(rules -> cleaning.put(source.id(), CleaningReader.rules(rules, base, here)));
            return source;
        }, problems);
    }

    private static Topic topic(Fields fields, Language language, PlainText plain, FileProblems problems) {
        Map<String, String> labels = new LinkedHashMap<>();
        fields.text("label").ifPresent(label -> labels.put(language.tag(), label));
        fields.node("label").filter(MappingNode.class::isInstance)
                .flatMap(map -> Fields.texts("label", (MappingNode) map, problems)).ifPresent(labels::putAll);
        labels.replaceAll((tag, label) -> Values.language(tag).map(plain::in).orElse(plain).of(label));
        return new Topic(fields.text("id").orElseThrow(), Collections.unmodifiableMap(labels),
                plain.of(fields.text("description")), fields.texts("aliases"));
    }

    private static Source source(Fields fields, PlainText plain) {
        return new Source(
                fields.text("id").orElseThrow(),
                plain.of(fields.text("name").orElseThrow()),
                fields.text("url").orElseThrow(),
                plain.of(fields.text("description")),
                fields.text("language").flatMap(Values::language),
                access(fields),
                plain.of(fields.text("caution")),
                true);
    }

    static Optional<Access> access(Fields fields) {
        return fields.text("access").map(name -> Access.valueOf(name.toUpperCase(Locale.ROOT)));
    }
}
