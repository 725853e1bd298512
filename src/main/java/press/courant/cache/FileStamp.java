package press.courant.cache;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.nio.file.attribute.BasicFileAttributes;
import java.nio.file.attribute.FileTime;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;

/**
 * What differs where a file or a folder was written or replaced, without a look into it.
 *
 * @param modified nanoseconds since 1970
 * @param changed the time of the last change of its entry in the file system, which no program can set; 0 where there
 *     is none
 * @param identity what the file system tells files apart by, where it does
 */
public record FileStamp(Kind kind, long size, long modified, long changed, long identity) {
    private static final int TYPE = 0170000;
    private static final int FILE = 0100000;
    private static final int FOLDER = 0040000;
    private static final int LINK = 0120000;
    private static final String UNIX = "unix:mode,size,lastModifiedTime,ctime,ino";
    private static final long SECOND = 1_000_000_000L;
    /** Linux counts the time of files in steps of 10 ms at most. */
    private static final long TICK = 20_000_000L;
    private static final LinkOption[] AS_IT_IS = {LinkOption.NOFOLLOW_LINKS};

    /** What something is. */
    public enum Kind {
        FILE,
        FOLDER,
        LINK,
        OTHER
    }

    /** The stamp of a file, a folder or a link itself. */
    public static FileStamp of(Path file) throws IOException {
        return of(file, AS_IT_IS);
    }

    /** The stamp of what is at a path, where links may be followed. */
    public static FileStamp of(Path file, LinkOption... options) throws IOException {
        return Unix.IS_KNOWN ? unix(Files.readAttributes(file, UNIX, options))
                : basic(Files.readAttributes(file, BasicFileAttributes.class, options));
    }

    /**
     * Whether a file that is written again gets another stamp than this, which is not sure if it was looked at in the
     * same tick of the file system's clock in which it was written.
     *
     * @param looked when it was looked at, by the clock of the file system
     */
    public boolean isSettled(long looked) {
        long newest = Math.max(modified, changed);
        long step = modified % SECOND == 0 && changed % SECOND == 0 ? 2 * SECOND : TICK;
        return newest < looked - step;
    }

    private static FileStamp unix(Map<String, Object> attributes) {
        return new FileStamp(
                kind((Integer) attributes.get("mode") & TYPE),
                (Long) attributes.get("size"),
                nanos((FileTime) attributes.get("lastModifiedTime")),
                nanos((FileTime) attributes.get("ctime")),
                (Long) attributes.get("ino"));
    }

    private static Kind kind(int type) {
        return type == FILE ? Kind.FILE : type == FOLDER ? Kind.FOLDER : type == LINK ? Kind.LINK : Kind.OTHER;
    }

    private static FileStamp basic(BasicFileAttributes attributes) {
        Kind kind = attributes.isRegularFile() ? Kind.FILE : attributes.isDirectory() ? Kind.FOLDER
                : attributes.isSymbolicLink() ? Kind.LINK : Kind.OTHER;
        return new FileStamp(kind, attributes.size(), nanos(attributes.lastModifiedTime()), 0,
                String.valueOf(attributes.fileKey()).hashCode());
    }

    private static long nanos(FileTime time) {
        return time.to(TimeUnit.NANOSECONDS);
    }

    /** Java's own for records is made at run time, and slow until it is compiled. */
    @Override
    public boolean equals(@Nullable Object other) {
        return other instanceof FileStamp && isSameAs((FileStamp) other);
    }

    private boolean isSameAs(FileStamp other) {
        return kind == other.kind && size == other.size && modified == other.modified && changed == other.changed
                && identity == other.identity;
    }

    @Override
    public int hashCode() {
        return Long.hashCode(identity ^ modified);
    }

    public void write(ByteSink sink) {
        sink.constant(kind);
        sink.longNumber(size);
        sink.longNumber(modified);
        sink.longNumber(changed);
        sink.longNumber(identity);
    }

    public static FileStamp read(ByteSource source) {
        return new FileStamp(source.constant(Kind.values()), source.longNumber(), source.longNumber(),
                source.longNumber(), source.longNumber());
    }

    /** Asked once. */
    private static final class Unix {
        static final boolean IS_KNOWN = Path.of("").getFileSystem().supportedFileAttributeViews().contains("unix");
    }
}
