package press.courant.output;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.zip.CRC32C;
import java.util.zip.CheckedInputStream;
import org.apache.commons.io.IOUtils;
import org.apache.commons.io.output.NullOutputStream;

/** The CRC-32C of bytes: enough to notice an accident, and faster than reading them. */
final class Checksum {
    private Checksum() {}

    static int of(byte[] bytes) {
        return of(bytes, bytes.length);
    }

    static int of(byte[] bytes, int length) {
        CRC32C checksum = new CRC32C();
        checksum.update(bytes, 0, length);
        return (int) checksum.getValue();
    }

    static int of(Path file) throws IOException {
        return copying(file, NullOutputStream.INSTANCE);
    }

    /** Copies a file's bytes and sums them up on the way. */
    static int copying(Path file, OutputStream target) throws IOException {
        CRC32C checksum = new CRC32C();
        try (InputStream input = new CheckedInputStream(Files.newInputStream(file), checksum)) {
            IOUtils.copyLarge(input, target, new byte[1 << 16]);
        }
        return (int) checksum.getValue();
    }
}
