package press.courant.clean;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.yaml.snakeyaml.Yaml;

/** The built-in rules, read without the positions and problems of the real reader. */
final class BuiltInRules {
    static final RuleSet RULES = read();

    private BuiltInRules() {}

    private static RuleSet read() {
        try (InputStream in = BoilerplateRules.class.getResourceAsStream(BoilerplateRules.BUILT_IN)) {
            Map<String, Object> all = new Yaml().load(in);
            Map<String, Number> thresholds = cast(all.get("thresholds"));
            Map<String, Object> longBlock = cast(all.get("long-block"));
            return new RuleSet(
                    Optional.of(new RuleSet.Thresholds(
                            thresholds.get("head").doubleValue(),
                            thresholds.get("body").doubleValue(),
                            thresholds.get("tail").doubleValue())),
                    Optional.of(new RuleSet.LongBlock((int) longBlock.get("words"), strings(longBlock, "requires"))),
                    maps(all, "signals").stream().map(BuiltInRules::signal).toList(),
                    maps(all, "lines").stream().map(BuiltInRules::lines).toList(),
                    maps(all, "sections").stream().map(BuiltInRules::section).toList(),
                    List.of());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static RuleSet.Signal signal(Map<String, Object> map) {
        List<List<String>> allOf = cast(map.getOrDefault("all-of", List.of()));
        return new RuleSet.Signal(
                (String) map.get("id"),
                ((Number) map.get("weight")).doubleValue(),
                strings(map, "phrases"),
                strings(map, "starts"),
                allOf,
                expression(map, "regex"),
                strings(map, "regex-words"),
                Boolean.TRUE.equals(map.get("outside-quotes")));
    }

    private static RuleSet.Lines lines(Map<String, Object> map) {
        double weight = ((Number) map.get("weight")).doubleValue();
        return new RuleSet.Lines((String) map.get("id"), weight, strings(map, "equals"), expression(map, "regex"));
    }

    private static RuleSet.Section section(Map<String, Object> map) {
        return new RuleSet.Section(
                (String) map.get("id"),
                expression(map, "from").orElseThrow(),
                expression(map, "to").orElseThrow(),
                (int) map.get("max-blocks"));
    }

    private static Optional<Expression> expression(Map<String, Object> map, String key) {
        return Optional.ofNullable((String) map.get(key)).map(Expression::of);
    }

    private static List<String> strings(Map<String, Object> map, String key) {
        return cast(map.getOrDefault(key, List.of()));
    }

    private static List<Map<String, Object>> maps(Map<String, Object> map, String key) {
        return cast(map.get(key));
    }

    @SuppressWarnings("unchecked")
    private static <T> T cast(Object value) {
        return (T) value;
    }
}
