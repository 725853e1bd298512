package press.courant.extract;

import com.fasterxml.jackson.core.JsonEncoding;
import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.core.io.SerializedString;
import java.io.BufferedOutputStream;
import java.io.BufferedWriter;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Iterator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import press.courant.clean.RuleSet;
import press.courant.content.CleaningReader;

/**
 * Writes the blocks of pages and their traits as JSON Lines, for extraction-model.py to learn from.
 *
 * <p>Arguments: the folder of suites, the folder to write to, {@code html} or {@code paste}, suites. With {@code second}
 * for {@code html} it writes the traits that blocks have among others instead, a line of numbers for each block. The
 * chances that first looks gave them are in a file for each suite, a line for each block and a column for each of several
 * models; there is a file of traits for each column. With {@code text} it writes the texts that such chances make.
 */
final class ExtractionTraits {
    private final FeatureNames names = new FeatureNames();
    private final RuleSet rules = CleaningReader.builtIn().with(CleaningReader.resource(Extractor.class, "signals.yaml"));
    private final Path suites;
    private final Path output;

    private ExtractionTraits(Path suites, Path output) {
        this.suites = suites;
        this.output = output;
    }

    public static void main(String[] arguments) throws IOException {
        ExtractionTraits traits = new ExtractionTraits(Path.of(arguments[0]), Path.of(arguments[1]));
        List<String> suites = List.of(arguments).subList(3, arguments.length);
        switch (arguments[2]) {
            case "html" -> traits.pages(suites);
            case "second" -> traits.secondLooks(suites);
            case "text" -> traits.texts(suites);
            default -> traits.pastes(suites);
        }
    }

    private void pages(List<String> suites) throws IOException {
        PageReader reader = new PageReader(names, rules);
        for (String suite : suites) {
            try (JsonGenerator json = json(suite)) {
                for (Path file : files(suite, "html")) {
                    PageReader.Reading reading = reader.read(text(file), Optional.empty());
                    write(json, id(file), reading.page().blocks().stream().map(Block::text).toList(), reading.traits());
                }
            }
        }
        new SecondLook(names);
        Files.write(output.resolve("traits.txt"), names.all());
    }

    private void pastes(List<String> suites) throws IOException {
        PasteFeatures features = new PasteFeatures(names, rules);
        for (String suite : suites) {
            try (JsonGenerator json = json(suite)) {
                for (Path file : files(suite, "paste")) {
                    Paste paste = Paste.of(text(file));
                    write(json, id(file), paste.lines().stream().map(Paste.Line::text).toList(), features.of(paste, features.said(paste)));
                }
            }
        }
        Files.write(output.resolve("traits.txt"), names.all());
    }

    private void secondLooks(List<String> suites) throws IOException {
        PageReader reader = new PageReader(names, rules);
        SecondLook look = new SecondLook(names);
        for (String suite : suites) {
            Iterator<String> lines = Files.readAllLines(output.resolve(suite + ".chances")).iterator();
            List<BufferedWriter> files = new ArrayList<>();
            for (Path file : files(suite, "html")) {
                Page page = reader.read(text(file), Optional.empty()).page();
                List<double[]> rows = page.blocks().stream()
                        .map(block -> Arrays.stream(lines.next().split(" ")).mapToDouble(Double::parseDouble).toArray()).toList();
                for (int column = 0; !rows.isEmpty() && column < rows.get(0).length; column++) {
                    int here = column;
                    if (files.size() == column) {
                        files.add(Files.newBufferedWriter(output.resolve(suite + "." + column + ".second")));
                    }
                    for (int[] traits : look.of(page, rows.stream().mapToDouble(row -> row[here]).toArray())) {
                        files.get(column).write(Arrays.stream(traits).mapToObj(Integer::toString).collect(Collectors.joining(" ")) + "\n");
                    }
                }
            }
            for (BufferedWriter file : files) {
                file.close();
            }
        }
    }

    private void texts(List<String> suites) throws IOException {
        PageReader reader = new PageReader(names, rules);
        PageExtractor extractor = new PageExtractor(rules, CleaningReader.builtIn());
        for (String suite : suites) {
            Iterator<String> lines = Files.readAllLines(output.resolve(suite + ".chances")).iterator();
            try (JsonGenerator json = json(suite + ".texts")) {
                for (Path file : files(suite, "html")) {
                    PageReader.Reading page = reader.read(text(file), Optional.empty());
                    double[] chances = page.page().blocks().stream().mapToDouble(block -> Double.parseDouble(lines.next())).toArray();
                    json.writeString(extractor.article(page, block -> chances[block.index()], block -> "").text());
                }
            }
        }
    }

    private JsonGenerator json(String suite) throws IOException {
        OutputStream stream = new BufferedOutputStream(Files.newOutputStream(output.resolve(suite + ".jsonl")));
        return new JsonFactory().createGenerator(stream, JsonEncoding.UTF8).setRootValueSeparator(new SerializedString("\n"));
    }

    private List<Path> files(String suite, String form) throws IOException {
        try (Stream<Path> files = Files.list(suites.resolve(suite).resolve(form))) {
            return files.sorted().toList();
        }
    }

    private static String id(Path file) {
        return file.getFileName().toString().replaceFirst("\\.(html|txt)\\.gz$", "");
    }

    private static String text(Path file) throws IOException {
        try (var page = Files.newInputStream(file)) {
            return Input.read(file.toString(), page, Optional.empty()).text();
        }
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
