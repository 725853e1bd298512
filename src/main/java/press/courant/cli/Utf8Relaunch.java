package press.courant.cli;

import java.io.ByteArrayOutputStream;
import java.io.File;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.OptionalInt;

/**
 * A second start of Java in a locale whose file names are UTF-8.
 *
 * <p>In the POSIX locale Java cannot name the file {@code Երևան.md}, nor read such an argument, and no property
 * changes that: only the environment that it starts in does.
 */
record Utf8Relaunch(Map<String, String> environment, String fileNameCharset, String system, PrintStream err) {
    private static final String MARKER = "COURANT_RELAUNCHED";
    private static final Path COMMAND_LINE = Path.of("/proc/self/cmdline");

    static Utf8Relaunch ofThisProcess(PrintStream err) {
        return new Utf8Relaunch(
                System.getenv(),
                System.getProperty("sun.jnu.encoding", "UTF-8"),
                System.getProperty("os.name", ""),
                err);
    }

    /** Whether file names are at risk here. */
    boolean isNeeded() {
        boolean utf8 = Charset.isSupported(fileNameCharset)
                && Charset.forName(fileNameCharset).equals(StandardCharsets.UTF_8);
        return !utf8 && !system.toLowerCase(Locale.ROOT).startsWith("windows");
    }

    /** The exit code of the second Java, or nothing where this one will do. */
    OptionalInt run(String... arguments) {
        if (!isNeeded()) {
            return OptionalInt.empty();
        } else if (environment.containsKey(MARKER)) {
            err.println("courant: warning: no UTF-8 locale here, so file names beyond ASCII may fail; set LC_ALL to one");
            return OptionalInt.empty();
        }
        try {
            return OptionalInt.of(waitFor(start(commandLine(arguments))));
        } catch (IOException noShell) {
            return OptionalInt.empty();
        }
    }

    private static Process start(List<byte[]> words) throws IOException {
        ProcessBuilder builder = new ProcessBuilder("/bin/sh", "-c", script(words)).inheritIO();
        builder.environment().put("LC_ALL", "C.UTF-8");
        builder.environment().put(MARKER, "1");
        return builder.start();
    }

    private static int waitFor(Process process) {
        Runtime.getRuntime().addShutdownHook(new Thread(() -> end(process)));
        try {
            return process.waitFor();
        } catch (InterruptedException interrupted) {
            process.destroy();
            Thread.currentThread().interrupt();
            return 130;
        }
    }

    /** What stops this process stops the second one, waits until it has tidied up, and ends as it does. */
    private static void end(Process process) {
        process.destroy();
        try {
            Main.endNow(process.waitFor());
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
        }
    }

    /** The command line of this process, byte by byte, since its letters did not survive the way into Java. */
    private static List<byte[]> commandLine(String... arguments) throws IOException {
        List<byte[]> words = new ArrayList<>();
        if (Files.isReadable(COMMAND_LINE)) {
            ByteArrayOutputStream word = new ByteArrayOutputStream();
            for (byte next : Files.readAllBytes(COMMAND_LINE)) {
                if (next == 0) {
                    words.add(word.toByteArray());
                    word.reset();
                } else {
                    word.write(next);
                }
            }
            words.remove(0);
        } else {
            List<String> rest = List.of("-cp", System.getProperty("java.class.path"), Main.class.getName());
            rest.forEach(option -> words.add(option.getBytes(StandardCharsets.UTF_8)));
            List.of(arguments).forEach(argument -> words.add(argument.getBytes(StandardCharsets.UTF_8)));
        }
        String java = System.getProperty("java.home") + File.separator + "bin" + File.separator + "java";
        words.add(0, java.getBytes(StandardCharsets.UTF_8));
        return words;
    }

    /** A POSIX script in plain ASCII that becomes the command with those words, whatever bytes they hold. */
    static String script(List<byte[]> words) {
        StringBuilder script = new StringBuilder("set --\n");
        for (byte[] word : words) {
            script.append("w=$(printf %b '");
            for (byte next : word) {
                script.append(String.format(Locale.ROOT, "\\0%03o", next & 0xFF));
            }
            script.append("x'); set -- \"$@\" \"${w%x}\"\n");
        }
        return script.append("exec \"$@\"\n").toString();
    }
}
