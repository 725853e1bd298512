package press.courant.cli;

import java.util.Optional;
import picocli.CommandLine.Option;
import press.courant.content.Addresses;
import press.courant.model.BaseUrl;

/** The options that say which site it is, for commands that write nothing. */
class SiteFolderOptions extends SiteFolder {
    @Option(
            names = "--base-url",
            paramLabel = "URL",
            description = "The address to publish at, instead of site.yaml's baseUrl.")
    private Optional<String> baseUrl = Optional.empty();

    final Optional<BaseUrl> baseUrl() {
        return baseUrl.map(text -> Addresses.baseUrl(text).orElseThrow(() ->
                usage("--base-url '" + text + "' is not the address of a site", "it is like https://example.org/digest/")));
    }
}
