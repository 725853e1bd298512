package press.courant.inbox;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;
import press.courant.fetch.FetchException;

/** Each kind of feed, with what is read of it beside it; and what hostile ones do not do. */
class FeedReaderTest {
    private static final Path FEEDS = Path.of("src/test/resources/feeds");
    private static final String URL = "https://feeds.example/in/feed";

    static Stream<String> cases() throws IOException {
        try (Stream<Path> folders = Files.list(FEEDS)) {
            return folders.map(folder -> folder.getFileName().toString()).sorted().toList().stream();
        }
    }

    @ParameterizedTest
    @MethodSource("cases")
    void isReadAsExpected(String name) throws IOException {
        Path folder = FEEDS.resolve(name);
        Path file = Stream.of("feed.xml", "feed.json").map(folder::resolve).filter(Files::exists).findFirst().orElseThrow();
        String found = written(FeedReader.read(Files.readAllBytes(file), Optional.empty(), URL));
        if (Boolean.getBoolean("courant.refresh")) {
            Files.writeString(folder.resolve("expected.txt"), found);
        }
        assertThat(found).isEqualTo(Files.readString(folder.resolve("expected.txt")));
    }

    private static String written(Feed feed) {
        return "feed: " + feed.title().orElse("-") + "\n" + feed.items().stream().map(item -> "\ntitle: " + item.title().orElse("-")
                        + "\nurl: " + item.url().orElse("-") + "\nid: " + item.id().orElse("-") + "\ndate: " + item.date().orElse("-")
                        + "\nauthor: " + item.author().orElse("-") + "\nsummary: " + item.summary().orElse("-") + "\n")
                .collect(Collectors.joining());
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            Tue, 26 Sep 2023 08:15:00 +0200       | 2023-09-26T08:15:00+02:00
            Tue, 26 Sep 2023 08:15 GMT            | 2023-09-26T08:15:00Z
            Wed, 26 Sep 2023 08:15:00 EST         | 2023-09-26T08:15:00-05:00
            26 September 23 08:15:00 PDT          | 2023-09-26T08:15:00-07:00
            Tue, 26-Sep-2023 8:15 pm UTC          | 2023-09-26T20:15:00Z
            mar., 26 Sep 2023 08:15:00 GMT+3      | 2023-09-26T08:15:00+03:00
            Tue, 26 Sep 2023 08:15:00 CEST        | 2023-09-26T08:15:00+02:00
            Tue, 26 Sep 2023 08:15:00 XYZ         | 2023-09-26
            Tue, 26 Sep 2023 08:15:00             | 2023-09-26
            Tue, 26 Sep 2023                      | 2023-09-26
            2023-09-26T08:15:00.5+02:00           | 2023-09-26T08:15:00+02:00
            2023-09-26 08:15:00 +0200             | 2023-09-26T08:15:00+02:00
            2023-09-26T08:15:00                   | 2023-09-26
            September 26, 2023                    | 2023-09-26
            20230926                              | 2023-09-26
            1695716100                            | 2023-09-26T08:15:00Z
            Sun, 31 Sep 2023 10:00:00 GMT         |
            Tue, 26 Sep 2023 25:15:00 GMT         |
            2023-13-26                            |
            0001-01-01T00:00:00Z                  |
            Thu, 01 Jan 1970 00:00:00 GMT         |
            26 Vendémiaire 2023                   |
            soon                                  |
            ''                                    |
            """)
    void aBrokenDateIsLeftOutRatherThanGuessed(String written, String date) {
        assertThat(FeedDates.read(written)).isEqualTo(Optional.ofNullable(date));
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            UTF-8        | utf-8        | utf-8
            UTF-8        | iso-8859-1   | windows-1251
            windows-1251 |              | windows-1251
            windows-1251 | windows-1251 | utf-8
            UTF-16       |              | utf-8
            KOI8-R       | koi8-r       |
            """)
    void theEncodingIsFoundWhateverIsClaimed(String real, String header, String declared) throws IOException {
        String feed = (declared == null ? "" : "<?xml version='1.0' encoding='" + declared + "'?>")
                + "<rss version='2.0'><channel><title>Новости гавани</title><item><title>Мост снова открыт для движения</title>"
                + "<link>https://most.example/</link></item></channel></rss>";
        assertThat(FeedReader.read(feed.getBytes(Charset.forName(real)), Optional.ofNullable(header), URL).items().get(0).title())
                .contains("Мост снова открыт для движения");
    }

    @Test
    void invalidBytesSpoilNothingElse() throws IOException {
        byte[] feed = "<rss version='2.0'><channel><title>Züge, Brücken, Fähren, Grüße</title><item><title>Zürich ? Bern</title><link>https://a.example/1</link></item></channel></rss>"
                .getBytes(StandardCharsets.UTF_8);
        for (int i = 0; i < feed.length; i++) {
            feed[i] = feed[i] == '?' && i > 20 ? (byte) 0xFF : feed[i];
        }
        assertThat(FeedReader.read(feed, Optional.of("utf-8"), URL).items().get(0).title()).contains("Zürich \uFFFD Bern");
    }

    @Test
    void anEntityOfTheFeedsOwnIsNeitherLoadedNorExpanded(@TempDir Path folder) throws IOException {
        Path secret = Files.writeString(folder.resolve("secret.txt"), "the secret");
        Feed feed = read("<?xml version='1.0'?><!DOCTYPE rss SYSTEM '" + secret.toUri() + "' [<!ENTITY s SYSTEM '" + secret.toUri() + "'>"
                + "<!ENTITY % p SYSTEM '" + secret.toUri() + "'> %p;]>"
                + "<rss version='2.0'><channel><item><title>I know &s;</title><link>https://a.example/1</link></item></channel></rss>");
        assertThat(feed.items()).singleElement().satisfies(item -> assertThat(item.title()).contains("I know &s;"));
    }

    @Test
    void anEntityBombDoesNotGoOff() throws IOException {
        StringBuilder bomb = new StringBuilder("<!DOCTYPE rss [<!ENTITY a0 'lol'>");
        for (int i = 1; i < 20; i++) {
            bomb.append("<!ENTITY a").append(i).append(" '").append(("&a" + (i - 1) + ";").repeat(10)).append("'>");
        }
        Feed feed = read(bomb + "]><rss version='2.0'><channel><item><title>&a19;</title><link>https://a.example/1</link></item></channel></rss>");
        assertThat(feed.items().get(0).title()).contains("&a19;");
    }

    @Test
    void deepNestingIsNoTrouble() throws IOException {
        Feed feed = read("<rss version='2.0'><channel><item><title>Deep</title><link>https://a.example/1</link></item>"
                + "<item><title>" + "<a>".repeat(200_000));
        assertThat(feed.items().get(0).title()).contains("Deep");
        assertThat(catchThrowableOfType(FetchException.class, () -> read("{\"items\":" + "[".repeat(100_000)))).isNotNull();
    }

    @Test
    void onlySoManyItemsAreRead() throws IOException {
        String items = "<item><title>T</title><link>https://a.example/1</link></item>".repeat(20_000);
        assertThat(read("<rss version='2.0'><channel>" + items + "</channel></rss>").items()).hasSize(FeedReader.MOST_ITEMS);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "  ", "<html><body>Hello</body></html>", "<opml version='2.0'/>", "{}", "{\"items\": 3}", "hello",
        "<<<", "\u0000\u0001", "<?xml version='1.0'?>", "[1, 2]", "<svg xmlns='http://www.w3.org/2000/svg'/>", "<rss/>", "<feed"})
    void whatIsNoFeedIsSaid(String text) {
        FetchException said = catchThrowableOfType(FetchException.class, () -> read(text));
        assertThat(said).isNotNull();
        assertThat(said.hint()).isNotEmpty();
    }

    @Test
    void aFeedThatIsEmptyForNowIsAFeed() throws IOException {
        for (String feed : List.of("<rss version='2.0'><channel><title>T</title></channel></rss>",
                "<feed xmlns='http://www.w3.org/2005/Atom'><title>T</title></feed>", "{\"title\": \"T\", \"items\": []}")) {
            assertThat(read(feed)).isEqualTo(new Feed(Optional.of("T"), List.of()));
        }
    }

    private static Feed read(String text) throws IOException {
        return FeedReader.read(text.getBytes(StandardCharsets.UTF_8), Optional.empty(), URL);
    }
}
