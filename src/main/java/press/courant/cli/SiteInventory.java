package press.courant.cli;

import java.nio.file.Path;
import press.courant.build.SiteBuilder;
import press.courant.content.InventoryReader;

/** What commands that add entries know of a site. */
final class SiteInventory {
    private SiteInventory() {}

    /** A reader that takes from the last build, where that was into the usual folder, what has not changed since. */
    static InventoryReader reader(Path site) {
        return new InventoryReader(site, SiteBuilder.left(site.resolve(SiteOptions.OUTPUT), Version.name()));
    }
}
