package press.courant.picture;

import java.io.BufferedInputStream;
import java.io.ByteArrayInputStream;
import java.io.DataInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import java.util.zip.InflaterInputStream;

/**
 * What stands in a PNG file before its pixels, which Java's reader does not tell.
 *
 * @param profile of its colours, where it names one
 */
record PngChunks(int width, int height, boolean transparent, boolean animated, Optional<byte[]> profile) {
    private static final int SIGNATURE = 8;
    private static final int CHECKSUM = 4;
    private static final int LARGEST_PROFILE = 4 << 20;

    static PngChunks read(Path file) throws IOException {
        try (DataInputStream data = new DataInputStream(new BufferedInputStream(Files.newInputStream(file)))) {
            data.skipNBytes(SIGNATURE);
            int width = 0;
            int height = 0;
            boolean transparent = false;
            boolean animated = false;
            Optional<byte[]> profile = Optional.empty();
            while (true) {
                int length = data.readInt();
                String type = new String(data.readNBytes(4), StandardCharsets.ISO_8859_1);
                if (type.equals("IDAT")) {
                    return new PngChunks(width, height, transparent, animated, profile);
                } else if (type.equals("IHDR")) {
                    width = data.readInt();
                    height = data.readInt();
                    data.readByte();
                    int colours = data.readByte();
                    transparent = colours == 4 || colours == 6;
                    data.skipNBytes(3);
                } else if (type.equals("iCCP") && length >= 0 && length < LARGEST_PROFILE) {
                    profile = profile(data.readNBytes(length));
                } else {
                    transparent |= type.equals("tRNS");
                    animated |= type.equals("acTL");
                    data.skipNBytes(Integer.toUnsignedLong(length));
                }
                data.skipNBytes(CHECKSUM);
            }
        }
    }

    /** A name that ends in a zero, a byte for the method, and the profile compressed. */
    private static Optional<byte[]> profile(byte... chunk) throws IOException {
        int start = 0;
        while (start < chunk.length && chunk[start] != 0) {
            start++;
        }
        if (start + 2 >= chunk.length) {
            return Optional.empty();
        }
        byte[] bytes = new InflaterInputStream(new ByteArrayInputStream(chunk, start + 2, chunk.length - start - 2))
                .readNBytes(LARGEST_PROFILE);
        return Optional.of(bytes);
    }
}
