package press.courant.inbox;

import java.time.Instant;
import java.util.Optional;
import press.courant.fetch.Validators;
import press.courant.model.Subscription;
import press.courant.problem.Problem;

/**
 * What came of asking one feed for news.
 *
 * @param feed what it lists now, where it was sent and legible
 * @param url where to ask for it the next time
 * @param later until when the server wants to be left alone
 */
public record News(
        Subscription subscription,
        Optional<Feed> feed,
        String url,
        Optional<Validators> validators,
        Optional<Instant> later,
        Optional<Problem> problem) {}
