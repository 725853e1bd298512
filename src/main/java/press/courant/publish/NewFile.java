package press.courant.publish;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.Optional;

/**
 * A file of the commit to be made.
 *
 * @param file where its bytes are read from; empty for one that the branch has already
 */
record NewFile(TreeEntry entry, Optional<Path> file) {
    /** @param algorithm by which the repository names bytes, {@code sha1} or {@code sha256} */
    static NewFile of(Path file, String algorithm) throws IOException {
        return new NewFile(new TreeEntry(TreeEntry.PLAIN_FILE, id(Files.readAllBytes(file), algorithm)), Optional.of(file));
    }

    byte[] bytes() throws IOException {
        return file.isPresent() ? Files.readAllBytes(file.get()) : new byte[0];
    }

    /** The name that git gives to bytes, found without git so that nothing need be stored to compare. */
    static String id(byte[] bytes, String algorithm) {
        try {
            MessageDigest digest = MessageDigest.getInstance(algorithm.equals("sha256") ? "SHA-256" : "SHA-1");
            digest.update(("blob " + bytes.length + "\0").getBytes(StandardCharsets.US_ASCII));
            return HexFormat.of().formatHex(digest.digest(bytes));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("Every Java platform has SHA-1 and SHA-256", e);
        }
    }
}
