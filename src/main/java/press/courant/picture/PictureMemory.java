package press.courant.picture;

import java.io.IOException;
import java.util.Collections;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import press.courant.cache.ByteSink;
import press.courant.cache.ByteSource;
import press.courant.cache.CacheLog;
import press.courant.cache.DamageException;

/**
 * What was found out about pictures, so that none is looked into again.
 *
 * @param webp whether WebP can be written here, where that is known
 * @param facts by the digests of the pictures
 */
public record PictureMemory(Optional<Boolean> webp, Map<String, PictureFacts> facts) {
    public static final PictureMemory NONE = new PictureMemory(Optional.empty(), Map.of());
    /** The name of the file that it is left in. */
    public static final String NAME = "pictures";

    public PictureMemory {
        facts = Collections.unmodifiableMap(new TreeMap<>(facts));
    }

    /** What an earlier run left. */
    public static PictureMemory read(CacheLog file) {
        try {
            return file.read().parts().stream().findFirst().map(PictureMemory::read).orElse(NONE);
        } catch (DamageException | IllegalArgumentException damaged) {
            return NONE;
        }
    }

    private static PictureMemory read(ByteSource from) {
        boolean here = from.text().equals(machine());
        Optional<Boolean> webp = from.optional(ByteSource::flag).filter(known -> here);
        Map<String, PictureFacts> facts = new TreeMap<>();
        for (int left = from.number(); left > 0; left--) {
            facts.put(from.text(), PictureFacts.read(from));
        }
        return new PictureMemory(webp, facts);
    }

    public void write(CacheLog file) throws IOException {
        ByteSink to = new ByteSink();
        to.text(machine());
        to.optional(webp, ByteSink::flag);
        to.number(facts.size());
        facts.forEach((digest, known) -> {
            to.text(digest);
            known.write(to);
        });
        file.write(to);
    }

    /** The kind of machine that native code is for. */
    private static String machine() {
        return System.getProperty("os.name") + " " + System.getProperty("os.arch");
    }
}
