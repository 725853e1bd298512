package press.courant.content;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.file.AccessDeniedException;
import java.nio.file.Files;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;
import press.courant.model.Asset;
import press.courant.problem.Location;
import press.courant.problem.Problem;

/** Reads what is published as it is. */
final class AssetReader {
    private static final int CHUNK = 64 * 1024;

    private AssetReader() {}

    static Optional<Asset> read(SourceFile file, List<Problem> problems) {
        try (InputStream stream = Files.newInputStream(file.file())) {
            MessageDigest digest = MessageDigest.getInstance("SHA-256");
            byte[] chunk = new byte[CHUNK];
            for (int length = stream.read(chunk); length >= 0; length = stream.read(chunk)) {
                digest.update(chunk, 0, length);
            }
            String path = file.path().substring("content/".length());
            return Optional.of(new Asset(path, file.file(), HexFormat.of().formatHex(digest.digest())));
        } catch (AccessDeniedException e) {
            problems.add(Problem.error(Location.of(file.path()), "this file cannot be read",
                    "check that you may read it"));
            return Optional.empty();
        } catch (IOException e) {
            throw new UncheckedIOException("Cannot read " + file.file(), e);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("Every Java has SHA-256", e);
        }
    }
}
