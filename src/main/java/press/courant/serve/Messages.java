package press.courant.serve;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonGenerator;
import java.io.IOException;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.Map;
import press.courant.problem.Location;
import press.courant.problem.Printable;
import press.courant.problem.Problem;
import press.courant.problem.SourceFiles;

/** What a tab is told, as JSON that {@code reload.js} reads. */
final class Messages {
    private static final JsonFactory FACTORY = new JsonFactory();
    private static final int MOST_PROBLEMS = 20;
    private static final int CONTEXT = 2;
    private static final int LONGEST_LINE = 400;

    static final String RELOAD = write(json -> json.writeStringField("do", "reload"));
    /** There are so many tabs that those in the background had better wait until they are looked at. */
    static final String REST = write(json -> json.writeStringField("do", "rest"));

    private Messages() {}

    static String move(String address) {
        return write(json -> {
            json.writeStringField("do", "move");
            json.writeStringField("to", address);
        });
    }

    /**
     * The news of files that are published as they are.
     *
     * @param version of all of them
     * @param versions of those that changed, by address; empty where a file is gone
     */
    static String assets(String version, Map<String, String> versions) {
        return write(json -> {
            json.writeStringField("do", "assets");
            json.writeStringField("version", version);
            json.writeObjectFieldStart("changed");
            for (Map.Entry<String, String> asset : versions.entrySet()) {
                json.writeStringField(asset.getKey(), asset.getValue());
            }
            json.writeEndObject();
        });
    }

    static String problems(List<Problem> problems, SourceFiles files) {
        return write(json -> {
            json.writeStringField("do", "problems");
            json.writeNumberField("more", Math.max(0, problems.size() - MOST_PROBLEMS));
            json.writeArrayFieldStart("problems");
            for (Problem problem : problems.stream().limit(MOST_PROBLEMS).toList()) {
                write(problem, files, json);
            }
            json.writeEndArray();
        });
    }

    private static void write(Problem problem, SourceFiles files, JsonGenerator json) throws IOException {
        Location location = problem.location();
        json.writeStartObject();
        json.writeStringField("place", place(location, files));
        json.writeStringField("message", Printable.sentence(problem.message()));
        if (problem.hint().isPresent()) {
            json.writeStringField("hint", Printable.sentence(problem.hint().get()));
        }
        json.writeArrayFieldStart("lines");
        for (SourceFiles.Line line : files.around(location, CONTEXT)) {
            json.writeStartObject();
            json.writeNumberField("number", line.number());
            if (line.number() == location.line()) {
                writePointed(line.text(), location.column(), json);
            } else {
                json.writeStringField("text", shown(cut(line.text(), 0, LONGEST_LINE)));
            }
            json.writeEndObject();
        }
        json.writeEndArray();
        json.writeEndObject();
    }

    /** The line that is meant, in what stands before the column, at it and after it. */
    private static void writePointed(String line, int column, JsonGenerator json) throws IOException {
        int at = Math.min(Math.max(0, column - 1), line.length());
        int end = column == 0 || at == line.length() ? at : line.offsetByCodePoints(at, 1);
        json.writeBooleanField("pointed", true);
        json.writeStringField("text", shown(cut(line, Math.max(0, at - LONGEST_LINE / 2), at)));
        if (column > 0) {
            json.writeStringField("at", shown(line.substring(at, end)));
        }
        json.writeStringField("after", shown(cut(line, end, end + LONGEST_LINE / 2)));
    }

    static String place(Location location, SourceFiles files) {
        return new Location(files.shown(location.path()), location.line(), location.column()).toString();
    }

    private static String cut(String line, int from, int to) {
        return line.substring(from, Math.min(to, line.length()));
    }

    private static String shown(String text) {
        return Printable.visible(text.replace("\t", "    "));
    }

    /** The fields of a message. */
    private interface Fields {
        void write(JsonGenerator json) throws IOException;
    }

    private static String write(Fields fields) {
        StringWriter text = new StringWriter();
        try (JsonGenerator json = FACTORY.createGenerator(text)) {
            json.writeStartObject();
            fields.write(json);
            json.writeEndObject();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return text.toString();
    }
}
