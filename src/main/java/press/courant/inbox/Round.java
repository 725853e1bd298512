package press.courant.inbox;

import java.io.IOException;
import java.io.InterruptedIOException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import press.courant.content.Addresses;
import press.courant.content.InboxReader;
import press.courant.fetch.Answer;
import press.courant.fetch.FetchException;
import press.courant.fetch.Fetcher;
import press.courant.fetch.Query;
import press.courant.fetch.Validators;
import press.courant.model.FeedState;
import press.courant.model.Inbox;
import press.courant.model.Subscription;
import press.courant.problem.Location;
import press.courant.problem.Problem;

/** Asks all feeds for news, several at a time; what goes wrong with one is its own problem. */
public final class Round {
    private static final int AT_A_TIME = 8;
    private static final Duration LONGEST_WAIT = Duration.ofDays(7);
    private static final int LONGEST_TAG = 300;
    private static final int GONE = 410;
    private static final DateTimeFormatter MOMENT = DateTimeFormatter.ofPattern("uuuu-MM-dd HH:mm", Locale.ROOT);

    private final Fetcher fetcher;
    private final Clock clock;
    private final ZoneId zone;

    /**
     * A round by one person.
     *
     * @param clock that says which servers want to be left alone now
     * @param zone of the moments in problems
     */
    public Round(Fetcher fetcher, Clock clock, ZoneId zone) {
        this.fetcher = fetcher;
        this.clock = clock;
        this.zone = zone;
    }

    /**
     * The news in the order of the feeds.
     *
     * @param inbox what earlier rounds learned of the feeds
     * @throws IOException where the thread is interrupted
     */
    public List<News> ask(List<Subscription> feeds, Inbox inbox) throws IOException {
        ExecutorService threads = Executors.newFixedThreadPool(AT_A_TIME, Round::daemon);
        try {
            List<Future<News>> asked = new ArrayList<>();
            for (Subscription feed : feeds) {
                Optional<FeedState> state = inbox.feed(feed.id()).filter(known -> known.url().equals(feed.url()));
                asked.add(threads.submit(() -> ask(feed, state)));
            }
            List<News> news = new ArrayList<>();
            for (Future<News> answer : asked) {
                news.add(answer.get());
            }
            return news;
        } catch (ExecutionException e) {
            throw e.getCause() instanceof IOException failure ? failure : new IOException(e.getCause());
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new InterruptedIOException("interrupted");
        } finally {
            threads.shutdownNow();
        }
    }

    private static Thread daemon(Runnable work) {
        Thread thread = new Thread(work, "inbox");
        thread.setDaemon(true);
        return thread;
    }

    private News ask(Subscription feed, Optional<FeedState> state) throws IOException {
        Instant now = clock.instant();
        Optional<Instant> later = state.flatMap(FeedState::later).filter(now::isBefore);
        if (later.isPresent()) {
            return failed(feed, later, "was not asked: its server wants to be left alone until "
                    + MOMENT.format(later.get().atZone(zone)), "run 'courant inbox' again then");
        }
        Validators known = state.map(last -> new Validators(last.etag(), last.lastModified())).orElse(Validators.NONE);
        try {
            Answer answer = fetcher.fetch(Query.feed(feed.url(), known));
            Optional<Feed> read = answer.isUnchanged() ? Optional.empty()
                    : Optional.of(FeedReader.read(answer.body(), answer.charset(), answer.url()));
            String url = Addresses.isReport(answer.permanentUrl()) ? answer.permanentUrl() : feed.url();
            return new News(feed, read, url, Optional.of(answer.isUnchanged() ? known : bounded(answer.validators())),
                    Optional.empty(), Optional.empty());
        } catch (FetchException e) {
            Optional<Instant> pause = e.retryAfter().map(wait -> wait.compareTo(LONGEST_WAIT) < 0 ? wait : LONGEST_WAIT)
                    .map(wait -> now.plus(wait).truncatedTo(ChronoUnit.SECONDS));
            boolean gone = e.status().orElse(0) == GONE;
            return failed(feed, pause, Optional.ofNullable(e.getMessage()).orElse(""),
                    gone ? "stop following it: courant inbox remove " + feed.id() : e.hint());
        }
    }

    /** A server may call its states whatever it likes, but not at any length. */
    private static Validators bounded(Validators validators) {
        return new Validators(validators.etag().filter(tag -> tag.length() <= LONGEST_TAG),
                validators.lastModified().filter(date -> date.length() <= LONGEST_TAG));
    }

    private static News failed(Subscription feed, Optional<Instant> later, String message, String hint) {
        return new News(feed, Optional.empty(), feed.url(), Optional.empty(), later,
                Optional.of(Problem.warning(Location.of("content/" + InboxReader.FEEDS), feed.id() + ": " + message, hint)));
    }
}
