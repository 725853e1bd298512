package press.courant.fetch;

import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import org.apache.hc.client5.http.utils.DateUtils;
import org.apache.hc.core5.http.ClassicHttpResponse;
import org.apache.hc.core5.http.HttpHeaders;

/** The statuses that are refusals, in words. */
final class Refusals {
    private static final String LATER = "try again later";

    private Refusals() {}

    static FetchException of(ClassicHttpResponse response, WebAddress address) {
        int status = response.getCode();
        Optional<Duration> wait = retryAfter(response);
        String later = wait.map(Refusals::again).orElse(LATER);
        String site = address.site();
        return switch (status) {
            case 401 -> of(response, site + " asks for a password", Failures.SAVE, wait);
            case 402 -> of(response, site + " shows this page to subscribers only", Failures.SAVE, wait);
            case 403, 406, 418 -> of(response, site + " does not give this page to programs, or to nobody", Failures.SAVE, wait);
            case 404 -> of(response, site + " has no such page", "check the address in the browser", wait);
            case 410 -> of(response, "the page is gone from " + site + " for good", "check the address in the browser", wait);
            case 429 -> of(response, site + " had too many requests", later, wait);
            case 451 -> of(response, site + " may not show this page, for legal reasons", Failures.SAVE, wait);
            default -> status >= 500 && status < 600
                    ? of(response, site + " has a fault of its own", later, wait)
                    : of(response, site + " does not show this page", Failures.SAVE, wait);
        };
    }

    private static FetchException of(ClassicHttpResponse response, String message, String hint, Optional<Duration> wait) {
        return new FetchException(message + " (status " + response.getCode() + ")", hint, response.getCode(), wait);
    }

    /** A date is compared with the server's own clock. */
    private static Optional<Duration> retryAfter(ClassicHttpResponse response) {
        Optional<String> value = Visit.first(response, HttpHeaders.RETRY_AFTER);
        if (value.filter(text -> text.matches("\\d{1,9}")).isPresent()) {
            return value.map(text -> Duration.ofSeconds(Long.parseLong(text)));
        }
        Optional<Instant> until = value.flatMap(text -> Optional.ofNullable(DateUtils.parseStandardDate(text)));
        Optional<Instant> now = Optional.ofNullable(DateUtils.parseStandardDate(response, HttpHeaders.DATE));
        return until.flatMap(then -> now.map(date -> Duration.between(date, then))).filter(wait -> !wait.isNegative());
    }

    private static String again(Duration wait) {
        long seconds = wait.toSeconds();
        if (seconds < 60) {
            return "try again in " + count(Math.max(1, seconds), "second");
        }
        return seconds < 5400 ? "try again in " + count((seconds + 59) / 60, "minute")
                : "try again in " + count((seconds + 3599) / 3600, "hour");
    }

    private static String count(long number, String unit) {
        return number + " " + unit + (number == 1 ? "" : "s");
    }
}
