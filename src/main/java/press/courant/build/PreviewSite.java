package press.courant.build;

import java.lang.ref.SoftReference;
import java.util.Collections;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Supplier;
import press.courant.model.BaseUrl;
import press.courant.page.AssetPage;
import press.courant.page.Page;
import press.courant.page.PlannedPage;
import press.courant.problem.Outcome;
import press.courant.render.OutputFile;
import press.courant.render.Renderer;

/**
 * A site as it was planned at one moment, whose files are made when they are asked for.
 *
 * <p>It never changes, so that a reader gets one state of the site and no other; it may be used by many threads. What
 * was made is kept as long as there is memory for it.
 */
public final class PreviewSite {
    private final SitePlan.Pages pages;
    private final Renderer renderer;
    private final Map<String, String> assets;
    private final Optional<Page> edited;
    private final Map<String, SoftReference<Page>> made = new ConcurrentHashMap<>();
    private final Map<String, SoftReference<Outcome<OutputFile>>> files = new ConcurrentHashMap<>();

    PreviewSite(SitePlan.Pages pages, Renderer renderer) {
        this(pages, renderer, assets(pages), Optional.empty());
    }

    private PreviewSite(SitePlan.Pages pages, Renderer renderer, Map<String, String> assets, Optional<Page> edited) {
        this.pages = pages;
        this.renderer = renderer;
        this.assets = assets;
        this.edited = edited;
    }

    private static Map<String, String> assets(SitePlan.Pages pages) {
        Map<String, String> digests = new HashMap<>();
        for (PlannedPage page : pages.all()) {
            if (page.is(AssetPage.class)) {
                digests.putIfAbsent(page.path(), ((AssetPage) page.page()).digest());
            }
        }
        return Collections.unmodifiableMap(digests);
    }

    /** The same with another page in the place of one. */
    PreviewSite with(Page page) {
        return new PreviewSite(pages, renderer, assets, Optional.of(page));
    }

    /** The address that the site will be published at. */
    public BaseUrl base() {
        return pages.base();
    }

    /** The paths of all pages and other files. */
    Set<String> paths() {
        return pages.paths().get().numbers().keySet();
    }

    /** The page that is published under a path such as {@code topics/energy/index.html}. */
    public Optional<Page> page(String path) {
        if (edited.isPresent() && edited.get().path().equals(path)) {
            return edited;
        }
        return Optional.ofNullable(pages.paths().get().numbers().get(path)).map(pages.all()::get)
                .map(planned -> kept(made, path, planned::page));
    }

    /** The paths of the pages that show one of the editor's files each, by those files. */
    public Map<String, String> pathsByOrigin() {
        return pages.paths().get().byOrigin();
    }

    /** The digests of all files that are published as they are, by path. */
    public Map<String, String> assets() {
        return assets;
    }

    /** The file of one of this site's pages, the same that a build would publish. */
    public Outcome<OutputFile> file(Page page) {
        return kept(files, page.path(), () -> renderer.render(page));
    }

    /** What is kept for a path as long as there is memory, or else made again. */
    private static <T> T kept(Map<String, SoftReference<T>> all, String path, Supplier<T> maker) {
        SoftReference<T> kept = all.get(path);
        T known = kept == null ? null : kept.get();
        if (known == null) {
            known = maker.get();
            all.put(path, new SoftReference<>(known));
        }
        return known;
    }
}
