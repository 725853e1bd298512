package press.courant.page;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.function.LongSupplier;
import java.util.function.Supplier;

/**
 * A page whose place is known, and that is made when it is asked for.
 *
 * <p>A build makes those that may have changed, a preview those that somebody looks at. Many threads may ask for it.
 */
public final class PlannedPage {
    private final Class<? extends Page> kind;
    private final String path;
    private final Optional<String> origin;
    private final Supplier<? extends Page> maker;
    private final Optional<LongSupplier> basis;
    private final Optional<Listing> listing;

    private PlannedPage(Class<? extends Page> kind, String path, Optional<String> origin,
            Supplier<? extends Page> maker, Optional<LongSupplier> basis, Optional<Listing> listing) {
        this.kind = kind;
        this.path = path;
        this.origin = origin;
        this.maker = maker;
        this.basis = basis;
        this.listing = listing;
    }

    /** A page that is there already. */
    public static PlannedPage of(Page page) {
        return new PlannedPage(
                page.getClass(), page.path(), page.origin(), () -> page, Optional.empty(), Optional.empty());
    }

    /** A page of no file of the editor's. */
    static <P extends Page> PlannedPage of(Class<P> kind, String path, Supplier<P> maker) {
        return of(kind, path, Optional.empty(), maker);
    }

    static <P extends Page> PlannedPage of(Class<P> kind, String path, Optional<String> origin, Supplier<P> maker) {
        return new PlannedPage(kind, path, origin, maker, Optional.empty(), Optional.empty());
    }

    /** The same, made of nothing but what that is a digest of, besides settings and registries. */
    PlannedPage from(LongSupplier whatItIsMadeOf) {
        return new PlannedPage(kind, path, origin, maker, Optional.of(whatItIsMadeOf), listing);
    }

    /** The same in the sitemap. */
    PlannedPage listed(Optional<LocalDate> modified) {
        return listed(modified, List.of());
    }

    /** The same in the sitemap, with its translations. */
    PlannedPage listed(Optional<LocalDate> modified, List<Alternate> alternates) {
        return new PlannedPage(kind, path, origin, maker, basis, Optional.of(new Listing(path, modified, alternates)));
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

    /** Where the sitemap names it. */
    Optional<Listing> listing() {
        return listing;
    }

    /**
     * A digest that is another one where the page may be another one, found without making it. Settings, registries and
     * the program have their part in the page and none in the digest.
     */
    public OptionalLong basis() {
        return basis.isPresent() ? OptionalLong.of(basis.get().getAsLong()) : OptionalLong.empty();
    }

    /** Makes the page, anew each time: a build writes it and needs it no more. */
    public Page page() {
        return maker.get();
    }
}
