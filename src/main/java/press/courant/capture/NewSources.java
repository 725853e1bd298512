package press.courant.capture;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.UnaryOperator;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import press.courant.content.Addresses;
import press.courant.content.Inventory;
import press.courant.content.ListEnd;
import press.courant.content.Slugs;
import press.courant.model.Source;

/** Proposes registry entries for the sources of reports that have none. */
public final class NewSources {
    private static final String BYTE_ORDER_MARK = "\uFEFF";
    private static final int LONGEST_NAME = 100;
    private static final Pattern VARIANT = Pattern.compile("^(https?://)(?:m|mobile|amp)\\.(?=[^./]+\\.[^/]+/)");

    private final Inventory inventory;

    /** @param inventory of the site, whose registry is added to */
    public NewSources(Inventory inventory) {
        this.inventory = inventory;
    }

    /**
     * What would register the source of a report; nothing where it is registered, or its home page is not known, or the
     * registry is too unusual to be written into.
     */
    public Optional<NewSource> of(Report report, Path site) throws IOException {
        if (report.url().isEmpty() || new SourceFinder(inventory.sources()).find(report.url(), report.paper()).isPresent()) {
            return Optional.empty();
        }
        Path file = site.resolve(NewSource.REGISTRY);
        String before = Files.exists(file) ? NewSource.text(file) : "";
        String mark = before.startsWith(BYTE_ORDER_MARK) ? BYTE_ORDER_MARK : "";
        String own = before.substring(mark.length());
        Optional<ListEnd> end = ListEnd.of(own);
        if (end.isEmpty()) {
            return Optional.empty();
        }
        List<String> keys = keys(report, end.get().braces() ? YamlText::inBraces : YamlText::of);
        String after = end.get().with(keys);
        return inventory.addedBy(after, own)
                .map(source -> new NewSource(source, end.get().lines(keys), before, mark + after));
    }

    private List<String> keys(Report report, UnaryOperator<String> written) {
        String home = VARIANT.matcher(Addresses.home(report.url().orElseThrow())).replaceFirst("$1");
        String host = Addresses.host(home).map(SourceFinder::bare).orElse("");
        String name = report.paper().filter(paper -> paper.length() <= LONGEST_NAME).orElse(host);
        List<String> keys = new ArrayList<>();
        keys.add("id: " + written.apply(id(name)));
        keys.add("name: " + written.apply(name));
        keys.add("url: " + written.apply(home));
        report.language().ifPresent(tag -> keys.add("language: " + written.apply(tag)));
        return keys;
    }

    private String id(String name) {
        Set<String> taken = inventory.sources().stream().map(Source::id).collect(Collectors.toSet());
        String id = Slugs.of(name);
        String free = id;
        for (int number = 2; taken.contains(free); number++) {
            free = id + "-" + number;
        }
        return free;
    }
}
