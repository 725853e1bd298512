package press.courant.content;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * A specification by examples: a heading {@code ##} names one, its fences {@code ~~~ path} are the files of a site, and
 * the fences {@code ~~~ problems}, {@code ~~~ values} and {@code ~~~ html} are what is read. In a file, {@code ⟦FF⟧}
 * stands for a byte.
 */
record SpecDocument(List<Object> parts) {
    static final List<String> RESULTS = List.of("problems", "values", "html");

    record Example(String name, Map<String, String> files, Map<String, String> results) {}

    record Block(String name, String text) {}

    static SpecDocument parse(String text) {
        List<Object> parts = new ArrayList<>();
        String name = null;
        StringBuilder block = new StringBuilder();
        for (String line : text.split("\n", -1)) {
            if (name == null && line.startsWith("~~~ ")) {
                name = line.substring(4);
                block.setLength(0);
            } else if (name != null && line.equals("~~~")) {
                parts.add(new Block(name, block.toString()));
                name = null;
            } else if (name != null) {
                block.append(line).append('\n');
            } else {
                parts.add(line);
            }
        }
        return new SpecDocument(parts);
    }

    List<Example> examples() {
        List<Example> examples = new ArrayList<>();
        for (Object part : parts) {
            if (part instanceof String line && line.startsWith("## ")) {
                examples.add(new Example(line.substring(3), new LinkedHashMap<>(), new LinkedHashMap<>()));
            } else if (part instanceof Block block) {
                Example example = examples.get(examples.size() - 1);
                (RESULTS.contains(block.name()) ? example.results() : example.files()).put(block.name(), block.text());
            }
        }
        return examples;
    }

    /** The document with other results. */
    String with(Map<String, Map<String, String>> results) {
        StringBuilder text = new StringBuilder();
        String example = "";
        for (Object part : parts) {
            if (part instanceof Block block) {
                String content = RESULTS.contains(block.name()) ? results.get(example).get(block.name()) : block.text();
                text.append("~~~ ").append(block.name()).append('\n').append(content).append("~~~\n");
            } else {
                example = part instanceof String line && line.startsWith("## ") ? line.substring(3) : example;
                text.append(part).append('\n');
            }
        }
        return text.substring(0, text.length() - 1);
    }
}
