package press.courant.extract;

import com.fasterxml.jackson.core.JsonEncoding;
import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.core.io.SerializedString;
import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.IdentityHashMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import press.courant.content.CleaningReader;

/**
 * Writes the blocks of pages and their traits as JSON Lines, for extraction-model.py to learn from.
 *
 * <p>Arguments: the folder of suites, the folder to write to, suites.
 */
final class ExtractionTraits {
    private ExtractionTraits() {}

    public static void main(String[] arguments) throws IOException {
        Path output = Path.of(arguments[1]);
        FeatureNames names = new FeatureNames();
        FeatureNames contextNames = new FeatureNames();
        new Context(contextNames);
        PageReader reader = new PageReader(names, CleaningReader.builtIn().with(CleaningReader.resource(Extractor.class, "signals.yaml")));
        for (String suite : List.of(arguments).subList(2, arguments.length)) {
            try (OutputStream stream = new BufferedOutputStream(Files.newOutputStream(output.resolve(suite + ".jsonl")));
                    JsonGenerator json = new JsonFactory().createGenerator(stream, JsonEncoding.UTF8);
                    Stream<Path> files = Files.list(Path.of(arguments[0], suite, "html"))) {
                json.setRootValueSeparator(new SerializedString("\n"));
                for (Path file : files.sorted().toList()) {
                    try (var page = Files.newInputStream(file)) {
                        write(json, file.getFileName().toString().replace(".html.gz", ""),
                                reader.read(Input.read(file.toString(), page, Optional.empty()).text(), Optional.empty()));
                    }
                }
            }
        }
        Files.write(output.resolve("traits.txt"), names.all());
        Files.write(output.resolve("surroundings.txt"), contextNames.all());
    }

    private static void write(JsonGenerator json, String id, PageReader.Reading reading) throws IOException {
        Map<Box, Integer> boxes = new IdentityHashMap<>();
        Map<String, Integer> kinds = new HashMap<>();
        json.writeStartObject();
        json.writeStringField("id", id);
        json.writeArrayFieldStart("blocks");
        for (Block block : reading.page().blocks()) {
            json.writeStartObject();
            json.writeStringField("text", block.text());
            json.writeNumberField("length", block.text().length());
            json.writeNumberField("words", block.shape().words());
            json.writeNumberField("parent", boxes.computeIfAbsent(Context.parent(block), box -> boxes.size()));
            json.writeNumberField("grandparent", boxes.computeIfAbsent(Context.grandparent(block), box -> boxes.size()));
            json.writeNumberField("kind", kinds.computeIfAbsent(Page.kind(block), kind -> kinds.size()));
            json.writeArrayFieldStart("traits");
            for (int trait : reading.traits().get(block.index())) {
                json.writeNumber(trait);
            }
            json.writeEndArray();
            json.writeEndObject();
        }
        json.writeEndArray();
        json.writeEndObject();
    }
}
