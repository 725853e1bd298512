package press.courant.extract;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Optional;
import java.util.function.IntFunction;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import press.courant.content.CleaningReader;

/** Pages and pastes that are far larger than any story: what is made of them stays in proportion. */
class HugePagesTest {
    private static final Extractor EXTRACTOR = new Extractor(CleaningReader.builtIn());
    private static final String SENTENCE =
            "The swing bridge over the inner harbour was opened again on Tuesday, said the mayor, after repairs of three years. ";
    /** A sentence that shares no run of words with the same of another number. */
    private static String sentence(int i) {
        return "Ship %1$d of line %2$d, said captain %3$d, passed bridge %4$d on day %5$d and saw light %6$d go out."
                .formatted(i, i * 7, i * 11, i * 13, i * 17, i * 19);
    }

    private static final String STORY = times(10, i -> "<p>" + sentence(i) + " " + SENTENCE + "</p>");

    @Test
    void aPasteOfHalfAMillionLinesIsRefused() {
        assertThatThrownBy(() -> extract("paste.txt", "one\n".repeat(500_000)))
                .isInstanceOf(InputException.class).hasMessage("more than 400000 lines");
    }

    @Test
    void aLineOfTenMegabytesPassesWhole() throws InputException {
        String line = SENTENCE.repeat(80_000).strip();
        assertThat(extract("paste.txt", line).text()).isEqualTo(line);
    }

    @Test
    void allLinesOfALongPastePass() throws InputException {
        String lines = IntStream.range(0, 20_000).mapToObj(i -> SENTENCE + "That is part " + i + ".").collect(Collectors.joining("\n\n"));
        assertThat(extract("paste.txt", lines).text()).isEqualTo(lines);
    }

    @Test
    void allParagraphsDeepInAPageAreAccountedFor() throws InputException {
        ExtractedArticle article = extract("<div class='a'>".repeat(900) + times(5_000, i -> "<p>" + sentence(i) + "</p>"));
        long kept = article.text().lines().filter(line -> !line.isEmpty()).count();
        assertThat(article.removed().size() + kept).isEqualTo(5_000 + 1);
    }

    @Test
    void textDeepInInlineElementsKeepsItsStyle() throws InputException {
        ExtractedArticle article = extract("<b>" + "<span>".repeat(900) + times(200, i -> sentence(i) + "<br><br>"));
        assertThat(article.markdown()).contains("**" + sentence(199) + "**");
    }

    @Test
    void rowsOfAVeryWideTableAreNotFilledUp() throws InputException {
        ExtractedArticle article = extract(STORY + "<table><tr>" + times(2_000, i -> "<td>Width " + i + "</td>") + "</tr>"
                + times(2_000, i -> "<tr><td>Height " + i + "</td></tr>") + "</table>");
        assertThat(article.markdown().length()).isLessThan(200_000);
    }

    @Test
    void listsAreIndentedToABound() throws InputException {
        ExtractedArticle article = extract(STORY + "<ul><li>An item of the list in the story. ".repeat(300));
        assertThat(article.markdown().lines().mapToInt(String::length).max().orElse(0)).isLessThan(300);
    }

    @Test
    void aFigureOfManyPicturesIsNoCaptionForEachOfThem() throws InputException {
        ExtractedArticle article = extract(STORY + "<figure>"
                + times(3_000, i -> "<img src='https://paper.example/" + i + ".jpg'><p>Picture " + i + "</p>") + "</figure>" + STORY);
        assertThat(article.markdown().length()).isLessThan(400_000);
    }

    @Test
    void eachOfManyNotesIsFound() throws InputException {
        ExtractedArticle article = extract(times(2_000, i -> "<p>" + sentence(i) + "<a href='#n" + i + "'>[1]</a></p>")
                + "<ol>" + times(2_000, i -> "<li id='n" + i + "'>A note on part " + i + " of the bridge.</li>") + "</ol>");
        assertThat(article.markdown()).contains("[^1]", "[^2000]: A note on part 1999 of the bridge.");
    }

    @Test
    void marksThatLeadNowhereAreNoNotes() throws InputException {
        ExtractedArticle article = extract(times(2_000, i -> "<p>" + sentence(i) + "<a href='#n" + i + "'>[1]</a></p>"));
        assertThat(article.markdown()).doesNotContain("[^");
    }

    @Test
    void aPageThatCallsItselfManyThingsHasOneOfTheFirstTitles() throws InputException {
        String titles = times(20_000, i -> "<meta property='og:title' content='Title number " + i + "'>");
        ExtractedArticle article = extract(titles + STORY);
        assertThat(article.facts().title().orElseThrow()).matches("Title number \\d{1,3}");
    }

    @Test
    void aBodyInTheMetadataKeepsItsParagraphs() {
        String body = times(5_000, i -> "<p>Part " + i + "</p>");
        String html = "<script type='application/ld+json'>{\"@type\": \"NewsArticle\", \"articleBody\": \"" + body + "\"}</script>";
        assertThat(bodyOf(html).lines().filter(line -> !line.isBlank())).hasSize(5_000).startsWith("Part 0").endsWith("Part 4999");
    }

    @Test
    void aLineBreakInTheMetadataBeginsAParagraph() {
        String html = "<script type='application/ld+json'>{\"@type\": \"NewsArticle\", "
                + "\"articleBody\": \"<div>One<br>two</div><style>p {}</style><ul><li>three</li></ul>\"}</script>";
        assertThat(bodyOf(html).lines().filter(line -> !line.isBlank())).containsExactly("One", "two", "three");
    }

    private static String bodyOf(String html) {
        try {
            return StructuredData.of(PageParser.parse(html, Optional.empty())).articleBody().orElseThrow();
        } catch (InputException e) {
            throw new AssertionError(e);
        }
    }

    @Test
    void namesInMicrodataAreFoundAmongAllElements() throws InputException {
        ExtractedArticle article = extract(STORY.replaceFirst("<p>", "<div itemprop='author'><i itemprop='name'>Mara Lind</i></div><p>"));
        assertThat(article.facts().authors()).isEqualTo(List.of("Mara Lind"));
    }

    @Test
    void namesDeepInMicrodataAreFoundToABound() throws InputException {
        String names = times(20_000, i -> "<i itemprop='name'>Mara Lind" + "a".repeat(i % 30) + "</i>");
        ExtractedArticle article = extract(STORY + "<div itemprop='author'>".repeat(900) + names);
        assertThat(article.facts().authors()).hasSize(12).startsWith("Mara Lind", "Mara Linda");
    }

    @Test
    void aPageEndsWhereTheFirstOfManyReportsBegins() throws InputException {
        ExtractedArticle article = extract(STORY
                + times(3_000, i -> "</article><article><h1>Report " + i + "</h1><p>" + sentence(i + 100) + "</p>"));
        assertThat(article.text()).contains(sentence(9)).doesNotContain(sentence(100));
    }

    private static String times(int times, IntFunction<String> part) {
        return IntStream.range(0, times).mapToObj(part).collect(Collectors.joining());
    }

    private static ExtractedArticle extract(String body) throws InputException {
        return extract("page.html", "<!DOCTYPE html><title>The bridge opens</title><article><h1>The bridge opens</h1>" + body);
    }

    private static ExtractedArticle extract(String name, String text) throws InputException {
        return EXTRACTOR.extract(new Input(name, text.getBytes(StandardCharsets.UTF_8), Optional.empty(), Optional.empty()));
    }
}
