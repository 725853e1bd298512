package press.courant.page;

import java.util.Optional;
import java.util.function.Supplier;

/**
 * A page whose place is known, and that is made when it is asked for.
 *
 * <p>A build makes all of them, a preview those that somebody looks at. Many threads may ask for it.
 */
public final class PlannedPage {
    private final Class<? extends Page> kind;
    private final String path;
    private final Optional<String> origin;
    private final Supplier<? extends Page> maker;

    private PlannedPage(Class<? extends Page> kind, String path, Optional<String> origin, Supplier<? extends Page> maker) {
        this.kind = kind;
        this.path = path;
        this.origin = origin;
        this.maker = maker;
    }

    /** A page that is there already. */
    public static PlannedPage of(Page page) {
        return new PlannedPage(page.getClass(), page.path(), page.origin(), () -> page);
    }

    /** A page of no file of the editor's. */
    static <P extends Page> PlannedPage of(Class<P> kind, String path, Supplier<P> maker) {
        return new PlannedPage(kind, path, Optional.empty(), new Once<>(maker));
    }

    static <P extends Page> PlannedPage of(Class<P> kind, String path, Optional<String> origin, Supplier<P> maker) {
        return new PlannedPage(kind, path, origin, new Once<>(maker));
    }

    /** As the page's own. */
    public String path() {
        return path;
    }

    /** As the page's own. */
    public Optional<String> origin() {
        return origin;
    }

    /** The class that the page has. */
    public Class<? extends Page> kind() {
        return kind;
    }

    public boolean is(Class<? extends Page> wanted) {
        return wanted.isAssignableFrom(kind);
    }

    public Page page() {
        return maker.get();
    }
}
