package press.courant.build;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.Clock;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import press.courant.check.NearestPaths;
import press.courant.content.Addresses;
import press.courant.content.Edits;
import press.courant.mail.MailMessage;
import press.courant.model.EditionPeriod;
import press.courant.page.EditionMail;
import press.courant.page.MailPlanner.Listed;
import press.courant.problem.Location;
import press.courant.problem.Outcome;
import press.courant.problem.Problem;

/** Makes an edition's e-mail from a site as it is now; writes nothing. */
public final class EditionMailer {
    /** What names the newest edition that has entries. */
    public static final String LATEST = "latest";

    private static final int NEAREST = 3;
    private static final Pattern NOBODYS = Pattern.compile(
            "(?:.+\\.)?(?:example(?:\\.(?:com|net|org))?|invalid|test|localhost)|[^.]+|[\\d.]+|\\[.+");

    private final PlanOptions options;
    private final Clock clock;
    private final String generator;

    /** @param generator name and version of the program */
    public EditionMailer(PlanOptions options, Clock clock, String generator) {
        this.options = options;
        this.clock = clock;
        this.generator = generator;
    }

    /**
     * An edition as a mail and its parts.
     *
     * @param entries how many of the edition the mail has
     * @param htmlBytes how large the HTML is in UTF-8
     * @param message all of it, where the site says who sends it
     */
    public record Mail(String id, int entries, int htmlBytes, String html, String text, Optional<byte[]> message) {}

    /**
     * The mail of an edition; throws {@link UncheckedIOException} where a file can't be read.
     *
     * @param id of the edition, or {@link #LATEST}
     * @param isMessage whether parts without a sender would be of no use
     */
    public Outcome<Mail> write(String id, boolean isMessage) {
        try (SitePlanner planner = new SitePlanner(options, clock, generator)) {
            SitePlan plan = planner.plan(Edits.UNKNOWN, new Stopwatch(BuildProgress.NONE));
            if (plan.pages().isEmpty() || Problem.anyError(plan.problems())) {
                return Outcome.failed(plan.problems().stream().distinct().sorted().toList());
            }
            SitePlan.Pages pages = plan.pages().get();
            List<Listed> editions = pages.mails().get().editions();
            Optional<Listed> found = editions.stream().filter(edition ->
                    id.equals(LATEST) ? edition.entries() > 0 : edition.period().id().equals(id)).findFirst();
            if (found.isEmpty()) {
                return Outcome.failed(List.of(Problem.error(Location.of(id), "there is no such edition", hint(id, editions))));
            } else if (found.get().entries() == 0) {
                return Outcome.failed(List.of(Problem.error(Location.of(found.get().path().orElse(id)),
                        "no entry of this edition is published",
                        "name one that is; --drafts and --future count those that are not yet")));
            }
            return write(found.get(), pages, isMessage);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private Outcome<Mail> write(Listed edition, SitePlan.Pages pages, boolean isMessage) {
        List<Problem> problems = new ArrayList<>();
        Location settings = Location.of("content/site.yaml");
        String host = Addresses.host(pages.base().toString()).map(Addresses::ascii).orElse("");
        if (NOBODYS.matcher(host).matches()) {
            problems.add(Problem.warning(settings, "the mail's links lead to '" + host + "', where no reader can follow them",
                    "set 'baseUrl', or give --base-url"));
        }
        Optional<String> sender = pages.view().email();
        if (sender.isEmpty()) {
            problems.add(isMessage
                    ? Problem.error(settings, "the mail has no sender, as there is no 'email' here",
                            "write 'email: …', or ask for a part with --format html or --format text")
                    : Problem.warning(settings, "there is no message, as it would have no sender: 'email' is missing",
                            "write 'email: …'"));
        }
        Outcome<EditionParts> parts = new FittingMail(pages, edition).parts();
        problems.addAll(parts.problems());
        if (parts.value().isEmpty() || Problem.anyError(problems)) {
            return Outcome.failed(problems);
        }
        EditionParts made = parts.value().get();
        EditionMail mail = made.mail();
        Optional<byte[]> message = sender.map(address -> new MailMessage(mail.id(), host, pages.view().title(), ascii(address),
                mail.date(), mail.subject(), made.text(), made.html()).toBytes());
        return Outcome.of(new Mail(mail.id(), mail.items().size(), made.htmlBytes(), made.html(), made.text(), message),
                problems.stream().sorted().toList());
    }

    private static String ascii(String address) {
        int at = address.lastIndexOf('@') + 1;
        return address.substring(0, at) + Addresses.ascii(address.substring(at));
    }

    /** The editions that may be meant: the one with that day, those near in time, or those of a like name. */
    private static String hint(String id, List<Listed> editions) {
        if (editions.isEmpty()) {
            return "the site has none: set 'editions' in site.yaml, or pick one in content/editions";
        }
        List<EditionPeriod> periods = editions.stream().map(Listed::period).toList();
        Optional<EditionPeriod> asked = EditionPeriod.parse(id);
        if (asked.isPresent()) {
            LocalDate day = asked.get().first();
            return periods.stream().filter(period -> period.has(day)).findFirst()
                    .map(period -> "did you mean '" + period.id() + "', which has that day?")
                    .orElseGet(() -> "the nearest: " + ids(periods.stream()
                            .sorted(Comparator.comparing(period -> Math.abs(ChronoUnit.DAYS.between(period.first(), day))))
                            .toList()));
        }
        return new NearestPaths(periods.stream().map(EditionPeriod::id).toList()).to(id)
                .map(near -> "did you mean '" + near + "'?")
                .orElseGet(() -> "it is a day such as 2023-09-25 or a week such as 2023-W39; the newest: " + ids(periods));
    }

    private static String ids(List<EditionPeriod> periods) {
        return periods.stream().limit(NEAREST).map(EditionPeriod::id).collect(Collectors.joining(", "));
    }
}
