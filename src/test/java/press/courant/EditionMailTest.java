package press.courant;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.TimeZone;
import java.util.stream.Stream;
import org.apache.james.mime4j.dom.Body;
import org.apache.james.mime4j.dom.Message;
import org.apache.james.mime4j.dom.Multipart;
import org.apache.james.mime4j.dom.SingleBody;
import org.jsoup.Jsoup;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;
import press.courant.build.EditionMailer;
import press.courant.build.EditionMailer.Mail;
import press.courant.build.PlanOptions;
import press.courant.problem.Outcome;

/** An edition as an e-mail. */
class EditionMailTest {
    private static final Path EXPECTED = Path.of("src/test/resources/mail");

    static Stream<String> ofTheSample() {
        return Stream.of("2023-09-25", "2023-W40", "2023-W36", "latest");
    }

    @ParameterizedTest
    @ValueSource(strings = {"html", "txt", "eml"})
    void isWhatIsExpected(String kind) throws IOException {
        Mail mail = mail(TestSite.golden("timeline"), "2023-08-02");
        String made = switch (kind) {
            case "html" -> mail.html();
            case "txt" -> mail.text();
            default -> new String(mail.message().orElseThrow(), UTF_8).replace("\r\n", "\n");
        };
        Path file = EXPECTED.resolve(mail.id() + "." + kind);
        if (Boolean.getBoolean("courant.refresh")) {
            Files.writeString(file, made);
        }
        assertThat(made).isEqualTo(Files.readString(file));
    }

    @ParameterizedTest
    @MethodSource("ofTheSample")
    void usesWhatMailProgramsUnderstand(String id) throws Exception {
        Mail mail = mail(TestSite.sample(), id);
        assertThat(new MailChecker().errors(mail.html())).isEmpty();
        assertThat(new HtmlChecker().errors(id, mail.html())).isEmpty();
    }

    @ParameterizedTest
    @MethodSource("ofTheSample")
    void isAMessageOfTwoAlternatives(String id) throws IOException {
        Mail mail = mail(TestSite.sample(), id);
        byte[] bytes = mail.message().orElseThrow();
        assertThat(new String(bytes, UTF_8).replace("\r\n", "")).doesNotContain("\n", "\r").matches("\\p{ASCII}*");
        assertThat(new String(bytes, UTF_8).split("\r\n")).allSatisfy(line -> assertThat(line.length()).isLessThanOrEqualTo(998));
        Message message = Message.Builder.of(new ByteArrayInputStream(bytes)).build();
        assertThat(message.getMimeType()).isEqualTo("multipart/alternative");
        assertThat(message.getSubject()).startsWith("Meridian 44: ");
        assertThat(message.getFrom().get(0).getAddress()).isEqualTo("desk@example.org");
        assertThat(message.getMessageId()).matches("<" + mail.id() + "\\.[0-9a-f]{24}@example\\.org>");
        assertThat(message.getDate()).isNotNull();
        List<String> parts = ((Multipart) message.getBody()).getBodyParts().stream().map(part -> text(part.getBody())).toList();
        assertThat(parts).containsExactly(mail.text(), mail.html());
    }

    @Test
    void isTheSameOnAnyMachine() {
        Mail here = mail(TestSite.sample(), "2023-W40");
        Locale locale = Locale.getDefault();
        TimeZone zone = TimeZone.getDefault();
        try {
            Locale.setDefault(Locale.forLanguageTag("tr-TR-u-nu-arab"));
            TimeZone.setDefault(TimeZone.getTimeZone("Pacific/Kiritimati"));
            assertThat(mail(TestSite.sample(), "2023-W40").message().orElseThrow()).isEqualTo(here.message().orElseThrow());
        } finally {
            Locale.setDefault(locale);
            TimeZone.setDefault(zone);
        }
    }

    @Test
    void listsEveryLinkOfItsTextByItsNumber() {
        String text = mail(TestSite.sample(), "2023-W40").text();
        String links = text.substring(text.indexOf("\nLINKS\n"));
        assertThat(text.lines()).allSatisfy(line ->
                assertThat(line.codePointCount(0, line.length()) <= 72 || line.contains("://")).as(line).isTrue());
        for (int number = 1; text.contains("[" + number + "]"); number++) {
            assertThat(links).contains("[" + number + "] https://");
            assertThat(text.substring(0, text.indexOf("\nLINKS\n"))).contains("[" + number + "]");
        }
    }

    @ParameterizedTest
    @CsvSource({"6, 400 words", "30, 250 words", "45, 150 words", "60, summaries only",
        "100, have their titles", "400, are left out"})
    void isShortenedToWhatGmailShows(int entries, String how, @TempDir Path folder) throws IOException {
        TestSite site = TestSite.golden("timeline").copiedTo(folder);
        String paragraph = "The council met again about the wall, and found no answer that all could live with. ".repeat(50);
        for (int i = 0; i < entries; i++) {
            Files.writeString(folder.resolve("content/articles/more-" + i + ".md"), "---\n"
                    + "title: Meeting " + i + " of the council\ndate: 2023-10-02\nsource: harbour-post\n"
                    + "url: https://harbour-post.example/m" + i + "\nrights: own\nagain: true\n"
                    + "summary: The council met for time " + i + " and talked about the wall and about what it costs.\n---\n"
                    + paragraph + "\n\n" + paragraph.repeat(entries < 10 ? 4 : 1) + "\n");
        }
        Outcome<Mail> outcome = write(site, "2023-10-02", true);
        assertThat(outcome.problems()).anySatisfy(problem -> assertThat(problem.message()).contains("shortened", how));
        Mail mail = outcome.value().orElseThrow();
        assertThat(mail.htmlBytes()).isBetween(20_000, 95_000);
        assertThat(new MailChecker().errors(mail.html())).isEmpty();
        assertThat(mail.html()).contains("This mail is shorter than the edition",
                "https://digest.example/news/editions/2023-10-02/");
        assertThat(mail.text()).contains("This mail is shorter than the edition");
        if (mail.entries() < entries) {
            assertThat(mail.html()).contains("which has " + (entries - mail.entries()) + " entries more");
        }
    }

    @Test
    void isRefusedWhereItsIntroductionAloneIsTooLong(@TempDir Path folder) throws IOException {
        TestSite site = TestSite.golden("timeline").copiedTo(folder);
        Path file = folder.resolve("content/editions/2023-08-02.md");
        Files.writeString(file, Files.readString(file) + "\n" + ("Too many words. ".repeat(40) + "\n\n").repeat(200));
        assertThat(errors(site, "2023-08-02")).singleElement().asString()
                .contains("content/editions/2023-08-02.md", "larger than the 95 KB", "shorten the introduction");
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', value = {
        "2023-08-05 | the nearest: 2023-08-02, 2023-08-01, 2023-08-15",
        "2023-W31   | the nearest: 2023-08-01, 2023-08-02, 2023-08-15",
        "2023-08-0l | did you mean '2023-08-01'?",
        "spring     | it is a day such as 2023-09-25 or a week such as 2023-W39; the newest: 2023-08-18, 2023-08-15, 2023-08-02",
    })
    void isSoughtByItsName(String id, String hint) {
        assertThat(write(TestSite.golden("timeline"), id, true).problems()).singleElement().satisfies(problem -> {
            assertThat(problem.location().path()).isEqualTo(id);
            assertThat(problem.message()).isEqualTo("there is no such edition");
            assertThat(problem.hint()).contains(hint);
        });
    }

    @Test
    void aDayIsFoundInItsWeek() {
        assertThat(write(TestSite.golden("stories"), "2023-09-12", true).problems()).anySatisfy(problem ->
                assertThat(problem.hint()).contains("did you mean '2023-W37', which has that day?"));
    }

    @Test
    void anEmptyEditionIsRefused(@TempDir Path folder) throws IOException {
        TestSite site = TestSite.golden("timeline").copiedTo(folder);
        Files.writeString(folder.resolve("content/editions/2023-08-03.md"), "---\ntitle: Nothing\nentries: []\n---\n");
        assertThat(errors(site, "2023-08-03")).singleElement().asString()
                .contains("content/editions/2023-08-03.md", "no entry of this edition is published");
    }

    @Test
    void aSiteWithoutAnAddressOrASenderIsTold(@TempDir Path folder) throws IOException {
        TestSite site = TestSite.golden("timeline").copiedTo(folder);
        Path settings = folder.resolve("content/site.yaml");
        String whole = Files.readString(settings);
        Files.writeString(settings, whole.replaceAll("(?m)^email:.*\n", ""));
        assertThat(errors(site, "2023-08-02")).singleElement().asString().contains("content/site.yaml", "no sender", "email");
        assertThat(write(site, "2023-08-02", false).value()).hasValueSatisfying(mail -> assertThat(mail.message()).isEmpty());
        Files.writeString(settings, whole.replaceAll("(?m)^baseUrl:.*\n", ""));
        assertThat(errors(site, "2023-08-02")).singleElement().asString().contains("content/site.yaml", "'baseUrl' is missing");
    }

    @Test
    void aSiteMayHaveItsOwnTemplate(@TempDir Path folder) throws IOException {
        TestSite site = TestSite.golden("timeline").copiedTo(folder);
        Files.createDirectory(folder.resolve("templates"));
        Files.writeString(folder.resolve("templates/edition-mail.ftlh"), "<html><head><title>${page.mail.subject}</title><style>"
                + "p { color: red; margin: 0 } .loud { color: blue } p:hover { color: green }</style></head><body>"
                + "<p class=loud>${page.mail.title}</p></body></html>");
        String html = mail(site, "2023-08-02").html();
        assertThat(Jsoup.parse(html).select("p")).singleElement().satisfies(paragraph ->
                assertThat(paragraph.attr("style")).isEqualTo("margin:0;color:blue"));
        assertThat(Jsoup.parse(html).select("style").html()).isEqualToIgnoringWhitespace("p:hover { color: green }");

        Files.writeString(folder.resolve("templates/edition-mail.ftlh"), "<html>${page.mail.nothing}</html>");
        assertThat(errors(site, "2023-08-02")).singleElement().asString().contains("templates/edition-mail.ftlh");
    }

    private static Mail mail(TestSite site, String id) {
        Outcome<Mail> outcome = write(site, id, true);
        assertThat(outcome.value()).as("%s", outcome.problems()).isPresent();
        return outcome.value().orElseThrow();
    }

    private static List<String> errors(TestSite site, String id) {
        return write(site, id, true).problems().stream().filter(problem -> problem.isError())
                .map(problem -> problem.location() + " " + problem.message() + " " + problem.hint().orElse("")).toList();
    }

    private static Outcome<Mail> write(TestSite site, String id, boolean isMessage) {
        PlanOptions options = new PlanOptions(site.folder(), Optional.empty(), false, false, false, true);
        return new EditionMailer(options, Clock.fixed(site.now(), ZoneOffset.UTC), "Courant test").write(id, isMessage);
    }

    private static String text(Body body) {
        try {
            return new String(((SingleBody) body).getInputStream().readAllBytes(), UTF_8).replace("\r\n", "\n");
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
