package press.courant.cache;

import java.io.IOException;
import java.io.RandomAccessFile;
import java.net.URISyntaxException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.zip.CRC32;

/** The program that runs, told from every other build of it. */
public final class Program {
    /** A jar ends in a record of this size where it has no comment. */
    private static final int END = 22;
    private static final int END_SIGNATURE = 0x504b0506;

    private Program() {}

    /**
     * A digest of the program's jar, or nothing where there is none: of its table of contents, which has a checksum of
     * each file and is read in no time.
     */
    public static String digest() {
        return Known.DIGEST;
    }

    private static String look() {
        try {
            Path home = Path.of(Program.class.getProtectionDomain().getCodeSource().getLocation().toURI());
            return Files.isRegularFile(home) ? digest(home) : "";
        } catch (IOException | URISyntaxException unknown) {
            return "";
        }
    }

    /** Asked once. */
    private static final class Known {
        static final String DIGEST = look();
    }

    private static String digest(Path jar) throws IOException {
        try (RandomAccessFile file = new RandomAccessFile(jar.toFile(), "r")) {
            long end = file.length() - END;
            file.seek(end);
            boolean plain = file.readInt() == END_SIGNATURE;
            file.seek(end + 12);
            long size = Integer.toUnsignedLong(Integer.reverseBytes(file.readInt()));
            long start = Integer.toUnsignedLong(Integer.reverseBytes(file.readInt()));
            byte[] table = new byte[(int) (plain && start + size == end ? size : file.length())];
            file.seek(plain && start + size == end ? start : 0);
            file.readFully(table);
            CRC32 checksum = new CRC32();
            checksum.update(table);
            return Long.toHexString(checksum.getValue() << 32 | file.length());
        }
    }
}
