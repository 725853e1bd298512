package press.courant.cli;

import java.io.IOException;
import java.net.URI;
import java.util.List;
import java.util.Locale;

/** The web browser of the person who runs the program. */
record WebBrowser(PreviewReport report) {
    /** Opens a page, or says that it could not. */
    void open(URI address) {
        try {
            Process process = new ProcessBuilder(command(System.getProperty("os.name", ""), address.toString()))
                    .redirectOutput(ProcessBuilder.Redirect.DISCARD)
                    .redirectError(ProcessBuilder.Redirect.DISCARD)
                    .start();
            process.onExit().thenAccept(ended -> {
                if (ended.exitValue() != 0) {
                    failed();
                }
            });
        } catch (IOException noSuchProgram) {
            failed();
        }
    }

    private void failed() {
        report.warn("no browser could be opened; open the address yourself");
    }

    static List<String> command(String system, String address) {
        String name = system.toLowerCase(Locale.ROOT);
        if (name.startsWith("windows")) {
            return List.of("rundll32", "url.dll,FileProtocolHandler", address);
        }
        return List.of(name.startsWith("mac") ? "open" : "xdg-open", address);
    }
}
