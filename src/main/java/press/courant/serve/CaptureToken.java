package press.courant.serve;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.FileSystems;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.FileAttribute;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.MessageDigest;
import java.security.SecureRandom;
import java.util.Base64;
import java.util.EnumSet;
import java.util.regex.Pattern;

/**
 * The word by which a site knows its bookmarklet.
 *
 * <p>It is the same each time that the site is served, so that a bookmarklet goes on working, and it is kept outside of
 * the site, so that it is never published or committed.
 */
public record CaptureToken(String text) {
    private static final int BYTES = 18;
    private static final Pattern SHAPE = Pattern.compile("[A-Za-z0-9_-]{24}");
    private static final SecureRandom RANDOM = new SecureRandom();

    /** A word that nobody can guess. */
    public static CaptureToken random() {
        byte[] bytes = new byte[BYTES];
        RANDOM.nextBytes(bytes);
        return new CaptureToken(Base64.getUrlEncoder().withoutPadding().encodeToString(bytes));
    }

    /**
     * The word of a site, which is made where there is none yet.
     *
     * @param folder of this user alone, where such words are kept
     */
    public static CaptureToken of(Path site, Path folder) throws IOException {
        boolean posix = FileSystems.getDefault().supportedFileAttributeViews().contains("posix");
        Files.createDirectories(folder, access(posix, "rwx------"));
        String name = ReloadTag.digest(site.toRealPath().toString().getBytes(StandardCharsets.UTF_8));
        Path file = folder.resolve(name);
        if (!isKept(file)) {
            Files.deleteIfExists(file);
            write(file, random().text(), access(posix, "rw-------"));
        }
        return new CaptureToken(Files.readString(file).strip());
    }

    private static boolean isKept(Path file) throws IOException {
        return Files.isRegularFile(file) && Files.size(file) < 100 && SHAPE.matcher(Files.readString(file).strip()).matches();
    }

    private static void write(Path file, String text, FileAttribute<?>... access) throws IOException {
        EnumSet<StandardOpenOption> options = EnumSet.of(StandardOpenOption.CREATE_NEW, StandardOpenOption.WRITE);
        try (var channel = Files.newByteChannel(file, options, access)) {
            channel.write(StandardCharsets.US_ASCII.encode(text + "\n"));
        } catch (FileAlreadyExistsException ofAnotherPreview) {
            return;
        }
    }

    private static FileAttribute<?>[] access(boolean posix, String permissions) {
        return posix
                ? new FileAttribute<?>[] {PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString(permissions))}
                : new FileAttribute<?>[0];
    }

    /** Compares in the same time however much of it is right. */
    boolean matches(String given) {
        return MessageDigest.isEqual(text.getBytes(StandardCharsets.UTF_8), given.getBytes(StandardCharsets.UTF_8));
    }

    /** As a secret is shown. */
    @Override
    public String toString() {
        return "CaptureToken";
    }
}
