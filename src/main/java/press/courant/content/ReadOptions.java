package press.courant.content;

import java.util.Optional;
import press.courant.model.BaseUrl;

/**
 * How to read a site.
 *
 * @param clean whether boilerplate is taken out of bodies; HTML is made safe either way
 * @param baseUrl the address to publish at, where it is not the one in {@code site.yaml}
 */
public record ReadOptions(boolean clean, Optional<BaseUrl> baseUrl) {
    public static final ReadOptions DEFAULT = new ReadOptions(true, Optional.empty());
}
