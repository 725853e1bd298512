package press.courant.extract;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.util.Locale;
import java.util.Optional;
import java.util.zip.GZIPInputStream;

/**
 * The bytes of a page or a paste, within bounds.
 *
 * @param name that the caller gave it
 * @param url where it came from
 * @param charset that came with it, such as a server's header
 */
public record Input(String name, byte[] bytes, Optional<String> url, Optional<String> charset) {
    /** The largest page, in bytes once it is unpacked. */
    public static final int LIMIT = 10 * 1024 * 1024;

    private static final int LOOKED_AT = 2_000;

    /**
     * Reads an input, which may be packed by gzip.
     *
     * @throws InputException where it is too large
     */
    public static Input read(String name, InputStream stream, Optional<String> url) throws IOException {
        byte[] bytes = bounded(stream);
        boolean packed = bytes.length > 2 && (bytes[0] & 0xFF) == 0x1F && (bytes[1] & 0xFF) == 0x8B;
        return new Input(name, packed ? unpacked(bytes) : bytes, url, Optional.empty());
    }

    private static byte[] unpacked(byte[] bytes) throws IOException {
        try (InputStream stream = new GZIPInputStream(new ByteArrayInputStream(bytes))) {
            return bounded(stream);
        } catch (InputException e) {
            throw e;
        } catch (IOException e) {
            throw new InputException("damaged gzip data");
        }
    }

    private static byte[] bounded(InputStream stream) throws IOException {
        byte[] bytes = stream.readNBytes(LIMIT + 1);
        if (bytes.length > LIMIT) {
            throw InputException.tooLarge();
        }
        return bytes;
    }

    String text() {
        return Decoder.decode(bytes, charset);
    }

    /** Whether a text is HTML, whatever its name says. */
    boolean isHtml(String text) {
        String lower = name.toLowerCase(Locale.ROOT);
        String start = text.substring(0, Math.min(text.length(), LOOKED_AT)).stripLeading().toLowerCase(Locale.ROOT);
        boolean markup = start.startsWith("<") && (start.startsWith("<!doctype") || start.startsWith("<html")
                || start.startsWith("<?xml") || start.contains("<head") || start.contains("<body")
                || start.contains("</") || start.startsWith("<!--"));
        return lower.matches(".*\\.(html?|xhtml|php|aspx?)(\\.gz)?") || !lower.matches(".*\\.(txt|md|text)(\\.gz)?") && markup;
    }
}
