package press.courant.page;

import java.util.Optional;

/** A file of the site, with all that its making needs: nothing else may influence its bytes. */
public sealed interface Page
        permits TemplatePage, JsonFeedPage, TextPage, AssetPage, PicturePage, CardPage {
    /** The file's path below the output folder, in NFC, such as {@code topics/energy/index.html}. */
    String path();

    /** The input file that it comes from, where there is one, to name in problems. */
    Optional<String> origin();
}
