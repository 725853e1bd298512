package press.courant.card;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * Keeps the machine's screen and fonts from Java's, for as long as a font is read.
 *
 * <p>On Linux, Java looks for the machine's fonts before it reads one from a file. That takes a fifth of a second, fails
 * where there is no fontconfig or no font, as on many a build server, and leaves a file in the user's home. A list of fonts
 * of one's own spares it all that; it need only name a file that there is.
 */
final class Surroundings {
    private static final String HEADLESS = "java.awt.headless";
    private static final String LIST = "sun.awt.fontconfig";

    /** Java looks once. */
    private static volatile boolean over;

    private final Optional<Path> list;

    Surroundings() throws IOException {
        System.setProperty(HEADLESS, "true");
        boolean isLinux = System.getProperty("os.name", "").startsWith("Linux");
        list = isLinux && !over && System.getProperty(LIST) == null ? Optional.of(write()) : Optional.empty();
        list.ifPresent(file -> System.setProperty(LIST, file.toString()));
    }

    private static Path write() throws IOException {
        Path file = Files.createTempFile("courant-fonts", ".properties");
        String fonts = Stream.of("serif", "sansserif", "monospaced", "dialog", "dialoginput")
                .flatMap(name -> Stream.of("plain", "bold", "italic", "bolditalic").map(style -> name + "." + style))
                .map(name -> name + ".default=None\n")
                .collect(Collectors.joining());
        return Files.writeString(file, "version=1\nsequence.allfonts=default\n" + fonts + "filename.None=" + file + "\n");
    }

    void restore() throws IOException {
        over = true;
        if (list.isPresent()) {
            System.clearProperty(LIST);
            Files.deleteIfExists(list.get());
        }
    }
}
