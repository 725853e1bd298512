package press.courant.cli;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.condition.OS.WINDOWS;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.DisabledOnOs;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** When Java starts itself anew, and that no byte of its command line is lost. */
class Utf8RelaunchTest {
    private final ByteArrayOutputStream err = new ByteArrayOutputStream();

    @ParameterizedTest
    @CsvSource({
        "UTF-8,          Linux,      false",
        "utf8,           Linux,      false",
        "ANSI_X3.4-1968, Linux,      true",
        "ISO-8859-1,     FreeBSD,    true",
        "Unheard-Of,     Linux,      true",
        "UTF-8,          Mac OS X,   false",
        "Cp1252,         Windows 11, false",
    })
    void onlyWhereFileNamesAreAtRisk(String charset, String system, boolean needed) {
        assertThat(relaunch(Map.of(), charset, system).isNeeded()).isEqualTo(needed);
    }

    @Test
    void onlyOnce() {
        Utf8Relaunch relaunch = relaunch(Map.of("COURANT_RELAUNCHED", "1"), "ANSI_X3.4-1968", "Linux");
        assertThat(relaunch.run("build")).isEmpty();
        assertThat(err.toString(StandardCharsets.UTF_8)).startsWith("courant: warning: no UTF-8 locale");
    }

    @Test
    @DisabledOnOs(WINDOWS)
    void theShellSeesEachByte() throws IOException, InterruptedException {
        List<String> words = List.of("printf", "[%s]", "Երևան", "", " two  words ", "'\"$x`y`\\n%s*", "a\nb\n", "-n", "Ā\u0001");
        List<byte[]> bytes = words.stream().map(word -> word.getBytes(StandardCharsets.UTF_8)).toList();
        Process process = new ProcessBuilder("/bin/sh", "-c", Utf8Relaunch.script(bytes)).start();
        String printed = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        assertThat(process.waitFor()).isZero();
        assertThat(printed).isEqualTo(String.join("", words.stream().skip(2).flatMap(word ->
                Stream.of("[", word, "]")).toList()));
    }

    private Utf8Relaunch relaunch(Map<String, String> environment, String charset, String system) {
        return new Utf8Relaunch(environment, charset, system, new PrintStream(err, true, StandardCharsets.UTF_8));
    }
}
