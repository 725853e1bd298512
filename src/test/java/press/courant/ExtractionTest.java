package press.courant;

import static org.assertj.core.api.Assertions.assertThat;

import com.vladsch.flexmark.ext.footnotes.FootnoteExtension;
import com.vladsch.flexmark.ext.tables.TablesExtension;
import com.vladsch.flexmark.html.HtmlRenderer;
import com.vladsch.flexmark.parser.Parser;
import com.vladsch.flexmark.util.data.MutableDataSet;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import press.courant.content.CleaningReader;
import press.courant.extract.ArticleWriter;
import press.courant.extract.ExtractedArticle;
import press.courant.extract.Extractor;
import press.courant.extract.Input;
import press.courant.extract.RemovedBlock;

/** Pages and pastes of every shape, with the article that is in them; what holds for one holds for all. */
class ExtractionTest {
    private static final Path CASES = Path.of("src/test/resources/extract");
    private static final Extractor EXTRACTOR = new Extractor(CleaningReader.builtIn());

    static Stream<Path> cases() throws IOException {
        try (Stream<Path> folders = Files.list(CASES)) {
            return folders.sorted().toList().stream();
        }
    }

    @ParameterizedTest
    @MethodSource("cases")
    void theArticleIsFound(Path folder) throws IOException {
        String found = ArticleWriter.markdown(extract(folder)) + "\n";
        Path expected = folder.resolve("expected.md");
        if (Boolean.getBoolean("courant.refresh")) {
            Files.writeString(expected, found);
        }
        assertThat(found).isEqualTo(Files.readString(expected));
    }

    @ParameterizedTest
    @MethodSource("cases")
    void itsOwnTextPassesUnchanged(Path folder) throws IOException {
        String text = extract(folder).text();
        ExtractedArticle again = extract("again.txt", text);
        assertThat(again.removed()).isEmpty();
        assertThat(letters(again.facts().title().filter(title -> !again.text().contains(title)).orElse("") + again.text())).isEqualTo(letters(text));
    }

    @ParameterizedTest
    @MethodSource("cases")
    void itsOwnMarkdownPassesUnchangedAsAPage(Path folder) throws IOException {
        ExtractedArticle article = extract(folder);
        var options = new MutableDataSet().set(Parser.EXTENSIONS, List.of(TablesExtension.create(), FootnoteExtension.create()));
        String body = HtmlRenderer.builder(options).build().render(Parser.builder(options).build().parse(article.markdown()));
        String title = escaped(article.facts().title().orElseThrow());
        String page = "<!DOCTYPE html><title>" + title + "</title><article><h1>" + title + "</h1>" + body + "</article>";
        ExtractedArticle again = extract("again.html", page);
        assertThat(again.text()).isEqualTo(article.text());
        assertThat(again.markdown()).isEqualTo(article.markdown());
    }

    @ParameterizedTest
    @MethodSource("cases")
    void nothingIsInvented(Path folder) throws IOException {
        String page = Files.readString(input(folder)).replace("\\n", " ");
        String visible = isHtml(folder) ? words(Jsoup.parse(page).wholeText() + " " + Jsoup.parse(page).data()) : words(page);
        assertThat(extract(folder).text().split("\n\n")).allSatisfy(paragraph -> assertThat(visible).contains(words(paragraph)));
    }

    @ParameterizedTest
    @MethodSource("cases")
    void whatIsNotTextIsRemovedWithAReason(Path folder) throws IOException {
        ExtractedArticle article = extract(folder);
        assertThat(article.removed()).allSatisfy(block -> assertThat(block.reason()).isNotBlank());
        String text = isOnlyInMetadata(folder) ? "" : article.text();
        String accounted = text + article.removed().stream().map(RemovedBlock::text).collect(Collectors.joining());
        if (isHtml(folder)) {
            Document page = Jsoup.parse(Files.readString(input(folder)));
            page.select("script, style, title").remove();
            assertThat(letters(accounted)).isEqualTo(letters(page.wholeText()));
        } else {
            String title = article.facts().title().orElse("");
            assertThat(letters(accounted + title)).isEqualTo(letters(Files.readString(input(folder))));
        }
    }

    /** The letters and digits of a text, sorted: what counts is that all are there. */
    private static String letters(String text) {
        return text.codePoints().filter(Character::isLetterOrDigit).sorted()
                .collect(StringBuilder::new, StringBuilder::appendCodePoint, StringBuilder::append).toString();
    }

    private static boolean isOnlyInMetadata(Path folder) {
        return folder.getFileName().toString().startsWith("only-in-json-ld");
    }

    private static boolean isHtml(Path folder) {
        return input(folder).toString().endsWith(".html");
    }

    private static Path input(Path folder) {
        Path html = folder.resolve("input.html");
        return Files.exists(html) ? html : folder.resolve("input.txt");
    }

    private static ExtractedArticle extract(Path folder) throws IOException {
        Path file = input(folder);
        return EXTRACTOR.extract(new Input(file.toString(), Files.readAllBytes(file), Optional.of("https://paper.example/a/b"), Optional.empty()));
    }

    private static ExtractedArticle extract(String name, String text) {
        try {
            return EXTRACTOR.extract(new Input(name, text.getBytes(StandardCharsets.UTF_8), Optional.empty(), Optional.empty()));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static String escaped(String text) {
        return text.replace("&", "&amp;").replace("<", "&lt;");
    }

    /** The letters and digits of a text, its words parted by single spaces. */
    private static String words(String text) {
        return Arrays.stream(text.split("[^\\p{L}\\p{N}\\p{M}]+")).filter(word -> !word.isEmpty()).collect(Collectors.joining(" "));
    }
}
