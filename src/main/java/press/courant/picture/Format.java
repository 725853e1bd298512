package press.courant.picture;

import static java.nio.charset.StandardCharsets.ISO_8859_1;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import javax.imageio.ImageIO;
import javax.imageio.ImageReader;

/** What a picture's file is, by its first bytes: names are often wrong. */
enum Format {
    JPEG,
    PNG,
    GIF,
    WEBP,
    AVIF,
    SVG,
    OTHER;

    static final int HEAD = 32;

    static Format of(Path file) throws IOException {
        String head = new String(head(file), ISO_8859_1);
        if (head.startsWith("\u00FF\u00D8\u00FF")) {
            return JPEG;
        } else if (head.startsWith("\u0089PNG\r\n\u001A\n")) {
            return PNG;
        } else if (head.startsWith("GIF8")) {
            return GIF;
        } else if (head.startsWith("RIFF") && head.startsWith("WEBP", 8)) {
            return WEBP;
        } else if (head.startsWith("ftypavi", 4)) {
            return AVIF;
        }
        boolean markup = head.replaceFirst("^\u00EF\u00BB\u00BF", "").stripLeading().startsWith("<");
        return markup && file.toString().endsWith(".svg") ? SVG : OTHER;
    }

    /** The first bytes, fewer where the file is shorter. */
    static byte[] head(Path file) throws IOException {
        try (InputStream stream = Files.newInputStream(file)) {
            return stream.readNBytes(HEAD);
        }
    }

    /** Reads JPEG of printing presses too, and WebP without native code, which Java's own readers do not. */
    ImageReader reader() throws IOException {
        return this == WEBP
                ? new com.twelvemonkeys.imageio.plugins.webp.WebPImageReaderSpi().createReaderInstance()
                : ImageIO.getImageReadersByFormatName(name()).next();
    }
}
