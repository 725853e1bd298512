package press.courant.build;

import java.io.IOException;
import java.util.List;
import java.util.Optional;
import press.courant.cache.CacheFolder;
import press.courant.cache.CacheLog;
import press.courant.content.SiteContent;
import press.courant.model.Article;
import press.courant.model.Asset;
import press.courant.parallel.Once;
import press.courant.picture.PictureMemory;

/** What is known of a site's pictures from one plan to the next, and from one run to the next. */
final class KeptPictures {
    private final Optional<CacheLog> file;
    private final Once<PictureMemory> left;
    private Optional<PictureMemory> now = Optional.empty();

    /** @param cache where an earlier run may have left it */
    KeptPictures(Optional<CacheFolder> cache) {
        file = cache.map(folder -> folder.file(PictureMemory.NAME));
        left = new Once<>(() -> file.map(PictureMemory::read).orElse(PictureMemory.NONE));
    }

    /** The pictures as they are now. */
    SitePictures find(SiteContent content, List<Article> visible, List<Asset> theme) {
        SitePictures found = SitePictures.of(content, visible, theme, () -> now.orElseGet(left));
        if (now.isPresent() || !found.pictures().isEmpty()) {
            now = Optional.of(found.pictures().memory());
        }
        return found;
    }

    /** Leaves what is known for the next run, where it is another than what was left; without those that are gone. */
    void save() {
        if (file.isEmpty() || now.isEmpty() || now.get().equals(left.get())) {
            return;
        }
        try {
            now.get().write(file.get());
        } catch (IOException refused) {
            return;
        }
    }
}
