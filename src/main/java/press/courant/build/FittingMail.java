package press.courant.build;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import press.courant.clean.MailHtml;
import press.courant.clean.MailText;
import press.courant.page.EditionMail;
import press.courant.page.MailDetail;
import press.courant.page.MailPage;
import press.courant.page.MailPlanner.Listed;
import press.courant.problem.Location;
import press.courant.problem.Outcome;
import press.courant.problem.Problem;
import press.courant.render.OutputFile;
import press.courant.render.Renderer;

/**
 * The fullest mail of an edition that mail programs show as a whole: Gmail hides what is beyond 102 KB of HTML.
 *
 * <p>Long texts are cut first, at the end of a sentence and for all entries alike; then each has its summary only, then the
 * last ones their titles, then the last ones are left out.
 */
final class FittingMail {
    /** Leaves room for what a mailing service adds. */
    static final int MOST_BYTES = 95_000;

    private static final int[] WORDS = {400, 250, 150, 80, 0};
    private static final int BYTES_PER_KILOBYTE = 1000;

    private final SitePlan.Pages pages;
    private final Listed edition;
    private final Renderer renderer;

    FittingMail(SitePlan.Pages pages, Listed edition) {
        this.pages = pages;
        this.edition = edition;
        renderer = new Renderer(pages.templates(), pages.view());
    }

    /** The parts, with a warning where they have less than the edition's page. */
    Outcome<EditionParts> parts() {
        List<MailDetail> details = details(edition.entries());
        Outcome<Html> first = html(details.get(0));
        if (first.value().isEmpty() || first.value().get().fits()) {
            return first.value().isEmpty() ? Outcome.failed(first.problems()) : parts(first.value().get(), List.of());
        }
        int tooMuch = 0;
        int enough = details.size();
        Optional<Html> best = Optional.empty();
        while (enough - tooMuch > 1) {
            int middle = (tooMuch + enough) / 2;
            Outcome<Html> html = html(details.get(middle));
            if (html.value().isEmpty()) {
                return Outcome.failed(html.problems());
            } else if (html.value().get().fits()) {
                enough = middle;
                best = html.value();
            } else {
                tooMuch = middle;
            }
        }
        Location place = Location.of(edition.path().orElse(edition.period().id()));
        if (best.isEmpty()) {
            return Outcome.failed(List.of(Problem.error(place,
                    "the mail is larger than the " + MOST_BYTES / BYTES_PER_KILOBYTE
                            + " KB that mail programs show, even with one title", "shorten the introduction")));
        }
        return parts(best.get(), List.of(Problem.warning(place,
                "the mail would have " + first.value().get().bytes / BYTES_PER_KILOBYTE
                        + " KB, of which Gmail shows 102, so it was shortened: " + words(details.get(enough), edition.entries()),
                "the mail links to the whole edition; one of fewer entries has their texts")));
    }

    /** From the fullest to the least. */
    private static List<MailDetail> details(int entries) {
        List<MailDetail> details = new ArrayList<>(List.of(MailDetail.WHOLE));
        for (int words : WORDS) {
            details.add(new MailDetail(words, 0, 0));
        }
        for (int lines = 1; lines <= entries; lines++) {
            details.add(new MailDetail(0, lines, 0));
        }
        for (int left = 1; left < entries; left++) {
            details.add(new MailDetail(0, entries - left, left));
        }
        return details;
    }

    private static String words(MailDetail detail, int entries) {
        if (detail.words() > 0) {
            return "no text has more than " + detail.words() + " words";
        } else if (detail.lines() == 0) {
            return "entries have their summaries only";
        }
        int summaries = entries - detail.left() - detail.lines();
        return (summaries == 0 ? "entries" : "the first " + summaries + " entries have their summaries, the others")
                + " have their titles" + (detail.left() == 0 ? "" : ", and " + detail.left() + " are left out");
    }

    private record Html(EditionMail mail, String text, int bytes) {
        boolean fits() {
            return bytes <= MOST_BYTES;
        }
    }

    private Outcome<Html> html(MailDetail detail) {
        EditionMail mail = pages.mails().get().mail(edition.period(), detail);
        Outcome<String> page = render("edition-mail.ftlh", mail);
        return page.value().map(MailHtml::of)
                .map(html -> Outcome.of(new Html(mail, html, html.getBytes(StandardCharsets.UTF_8).length), List.of()))
                .orElseGet(() -> Outcome.failed(page.problems()));
    }

    private Outcome<EditionParts> parts(Html html, List<Problem> warnings) {
        Outcome<String> text = render("edition-mail-text.ftl", html.mail());
        return text.value().map(MailText::wrapped)
                .map(plain -> Outcome.of(new EditionParts(html.mail(), html.text(), plain, html.bytes()), warnings))
                .orElseGet(() -> Outcome.failed(text.problems()));
    }

    private Outcome<String> render(String template, EditionMail mail) {
        Outcome<OutputFile> file = renderer.render(new MailPage(mail.id(), edition.path(), template, mail));
        return file.value().map(made -> Outcome.of(new String(made.bytes(), StandardCharsets.UTF_8), List.of()))
                .orElseGet(() -> Outcome.failed(file.problems()));
    }
}
