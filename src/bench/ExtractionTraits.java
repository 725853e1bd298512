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
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import press.courant.clean.RuleSet;
import press.courant.content.CleaningReader;

/**
 * Writes the blocks of pages and their traits as JSON Lines, for extraction-model.py to learn from.
 *
 * <p>Arguments: the folder of suites, the folder to write to, {@code html} or {@code paste}, suites.
 */
final class ExtractionTraits {
    private ExtractionTraits() {}

    public static void main(String[] arguments) throws IOException {
        Path output = Path.of(arguments[1]);
        FeatureNames names = new FeatureNames();
        boolean pastes = arguments[2].equals("paste");
        RuleSet rules = CleaningReader.builtIn().with(CleaningReader.resource(Extractor.class, "signals.yaml"));
        PageReader pageReader = pastes ? null : new PageReader(names, rules);
        PasteFeatures pasteFeatures = pastes ? new PasteFeatures(names, rules) : null;
        for (String suite : List.of(arguments).subList(3, arguments.length)) {
            try (OutputStream stream = new BufferedOutputStream(Files.newOutputStream(output.resolve(suite + ".jsonl")));
                    JsonGenerator json = new JsonFactory().createGenerator(stream, JsonEncoding.UTF8);
                    Stream<Path> files = Files.list(Path.of(arguments[0], suite, arguments[2]))) {
                json.setRootValueSeparator(new SerializedString("\n"));
                for (Path file : files.sorted().toList()) {
                    try (var page = Files.newInputStream(file)) {
                        String id = file.getFileName().toString().replaceFirst("\\.(html|txt)\\.gz$", "");
                        String text = Input.read(file.toString(), page, Optional.empty()).text();
                        if (pastes) {
                            Paste paste = Paste.of(text);
                            write(json, id, paste.lines().stream().map(Paste.Line::text).toList(), pasteFeatures.of(paste));
                        } else {
                            PageReader.Reading reading = pageReader.read(text, Optional.empty());
                            List<Block> blocks = reading.page().blocks();
                            write(json, id, blocks.stream().map(Block::text).toList(), reading.traits());
                        }
                    }
                }
            }
        }
        Files.write(output.resolve("traits.txt"), names.all());
    }

    private static void write(JsonGenerator json, String id, List<String> texts, List<int[]> traits)
            throws IOException {
        json.writeStartObject();
        json.writeStringField("id", id);
        json.writeArrayFieldStart("blocks");
        for (int i = 0; i < texts.size(); i++) {
            json.writeStartObject();
            json.writeStringField("text", texts.get(i));
            json.writeArrayFieldStart("traits");
            for (int trait : traits.get(i)) {
                json.writeNumber(trait);
            }
            json.writeEndArray();
            json.writeEndObject();
        }
        json.writeEndArray();
        json.writeEndObject();
    }
}
