package press.courant.publish;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/**
 * The system's git, which knows the user's credentials.
 *
 * @param program its name or path
 * @param folder where it runs
 * @param environment what it is told besides this process's environment
 */
record Git(String program, Path folder, Map<String, String> environment) {
    /** Hooks of the user's are for commits of the user's. */
    private static final List<String> SETTINGS = List.of("-c", "core.hooksPath=/dev/null", "-c", "gc.auto=0");

    /** What one run printed, and its exit code. */
    record Result(int code, byte[] out, String err) {
        boolean ok() {
            return code == 0;
        }

        String text() {
            return new String(out, UTF_8).strip();
        }

        /** The lines of complaint that say something. */
        List<String> complaint() {
            return err.lines().map(String::strip).filter(line -> !line.isEmpty()).toList();
        }
    }

    /** What is written to a run. */
    interface Input {
        void writeTo(OutputStream stream) throws IOException;
    }

    Result run(String... arguments) throws IOException {
        return run(stream -> {}, arguments);
    }

    Result run(Input input, String... arguments) throws IOException {
        List<String> command = new ArrayList<>(List.of(program));
        command.addAll(SETTINGS);
        command.addAll(List.of(arguments));
        Path complaints = Files.createTempFile("courant", ".txt");
        try {
            ProcessBuilder builder = new ProcessBuilder(command)
                    .directory(folder.toFile())
                    .redirectError(complaints.toFile());
            builder.environment().putAll(environment);
            Process process = builder.start();
            try {
                String inputFailure = feed(process, input);
                byte[] out = process.getInputStream().readAllBytes();
                int code = process.waitFor();
                return new Result(code, out, new String(Files.readAllBytes(complaints), UTF_8) + inputFailure);
            } catch (InterruptedException interrupted) {
                Thread.currentThread().interrupt();
                throw new IOException("interrupted while git was running", interrupted);
            } finally {
                process.destroy();
            }
        } finally {
            Files.delete(complaints);
        }
    }

    /** A git that ends early closes its end; what it complains of then tells more than that does. */
    private static String feed(Process process, Input input) {
        try (OutputStream stream = process.getOutputStream()) {
            input.writeTo(stream);
            return "";
        } catch (IOException closedOrUnreadable) {
            return "\n" + closedOrUnreadable.getMessage();
        }
    }
}
