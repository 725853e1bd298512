package press.courant.model;

import java.util.Optional;

/**
 * Whom an entry owes its facts or words to.
 *
 * @param source empty only for an entry of our own that reports first-hand
 * @param url the report, absolute, without tracking parameters
 * @param author of the report
 * @param permission who allowed a full reprint, and when; present exactly where rights are {@code FULL}
 */
public record Attribution(
        Optional<Source> source,
        Optional<String> url,
        Optional<String> author,
        Optional<Access> access,
        Rights rights,
        Optional<String> permission) {}
