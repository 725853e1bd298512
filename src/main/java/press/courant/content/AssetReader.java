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
import press.courant.model.Asset;
import press.courant.problem.Location;
import press.courant.problem.Outcome;
import press.courant.problem.Problem;

/** Reads what is published as it is. */
final class AssetReader {
    private static final int CHUNK = 64 * 1024;

    private AssetReader() {}

    static Outcome<Asset> read(SourceFile file) {
        try (InputStream stream = Files.newInputStream(file.file())) {
            MessageDigest digest = MessageDigest.getInstance("SHA-256");
            byte[] chunk = new byte[CHUNK];
            for (int length = stream.read(chunk); length >= 0; length = stream.read(chunk)) {
                digest.update(chunk, 0, length);
            }
            String path = file.path().substring("content/".length());
            return Outcome.of(new Asset(path, file.file(), HexFormat.of().formatHex(digest.digest())), List.of());
        } catch (AccessDeniedException e) {
            return Outcome.failed(List.of(Problem.error(Location.of(file.path()), "this file cannot be read",
                    "check that you may read it")));
        } catch (IOException e) {
            throw new UncheckedIOException("Cannot read " + file.file(), e);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("Every Java has SHA-256", e);
        }
    }
}
