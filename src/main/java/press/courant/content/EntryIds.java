package press.courant.content;

import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.Locale;
import press.courant.model.SiteConfig;

/** The ids of entries in feeds: tag URIs of RFC 4151, which knows ASCII only. */
final class EntryIds {
    private final String authority;

    /** @param config of the site at its own address, whose host the ids name */
    EntryIds(SiteConfig config) {
        this.authority = Addresses.host(config.baseUrl().toString()).map(Addresses::ascii).orElse("example.invalid")
                .replaceAll("[\\[\\]:]", "-");
    }

    /** The id of the entry that began under this slug on this day, {@code tag:example.org,2023-09-25:moscow}. */
    String of(LocalDate day, String slug) {
        StringBuilder specific = new StringBuilder();
        for (byte b : slug.getBytes(StandardCharsets.UTF_8)) {
            if (b > 0) {
                specific.append((char) b);
            } else {
                specific.append(String.format(Locale.ROOT, "%%%02X", b & 0xFF));
            }
        }
        return "tag:" + authority + "," + day + ":" + specific;
    }
}
