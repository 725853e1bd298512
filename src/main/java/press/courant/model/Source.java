package press.courant.model;

import java.util.Optional;

/**
 * Somebody whose reports the digest points to, from {@code sources.yaml} or an article's own {@code source} map.
 *
 * @param caution what a reader should know before following or sharing a link
 * @param registered whether {@code sources.yaml} has it
 */
public record Source(
        String id,
        String name,
        String url,
        Optional<String> description,
        Optional<Language> language,
        Optional<Access> access,
        Optional<String> caution,
        boolean registered) {}
