package press.courant.capture;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import press.courant.content.WrittenEntry;
import press.courant.likeness.Shingles;

class DuplicatesTest {
    private static final String OPENING = """
            The bridge over the harbour opened to traffic again on Wednesday, three years after the accident in which a
            barge tore away two of its pillars. The first to cross was a bakery van, whose driver had waited at the barrier
            since five o’clock.

            “We had hoped for last summer, but steel was nowhere to be had,” said the city's engineer, Ida Brandt, who cut
            the ribbon beside the mayor.
            """;
    private static final String ENDING = """

            Trams will not use the bridge before autumn, because the wires have to be tested at night. The council has set
            aside four million for the work, half of which the owner of the barge will have to pay if a court agrees.
            """;
    private static final String REPORT = OPENING + ENDING;
    private static final String SECOND_REPORT = """
            Cyclists were the first to celebrate when the harbour bridge reopened this week, ringing their bells on the
            new lane that the planners had added at the last minute.

            “We had hoped for last summer, but steel was nowhere to be had,” said the city's engineer, Ida Brandt, who
            promised that a second lane would follow.

            Shopkeepers on the eastern bank, who lost a third of their customers while the crossing was closed, said that
            they expected a better winter than the three before it.
            """;
    private static final String HY = "Կամուրջը չորեքշաբթի օրը կրկին բացվեց երթևեկության համար վթարից երեք տարի անց։ "
            + "Առաջինը անցավ հացի մեքենան, որի վարորդը սպասել էր առավոտյան ժամը հինգից։ Տրամվայները կսպասեն մինչև աշուն։";
    private static final String JA = "港に架かる橋は、事故から三年を経て水曜日に再び開通した。最初に渡ったのはパン屋の車だった。";

    static Stream<Arguments> texts() {
        return Stream.of(
                Arguments.of("pasted again", REPORT, REPORT, true),
                Arguments.of("straight quotes, no breaks, capitals", REPORT,
                        REPORT.replace('“', '"').replace('”', '"').replace("’", "'").replaceAll("\\s+", " ").toUpperCase(Locale.ROOT), true),
                Arguments.of("links and emphasis", REPORT.replace("bakery van", "[bakery van](https://vans.example/a_b)")
                        .replace("steel", "**steel**"), REPORT, true),
                Arguments.of("syndicated: a dateline, some words edited, the end cut",
                        "HARBOUR CITY (Wire) — " + OPENING.replace("three years", "more than three years")
                                .replace("city's engineer", "city engineer"), REPORT, true),
                Arguments.of("syndicated: a paragraph of the paper's own", REPORT + SECOND_REPORT.substring(0, 190), REPORT, true),
                Arguments.of("an excerpt of it", OPENING.substring(0, 200), REPORT, true),
                Arguments.of("it, of an excerpt", REPORT, OPENING.substring(0, 200), true),
                Arguments.of("paragraphs in another order", ENDING + OPENING, REPORT, true),
                Arguments.of("Armenian", HY, HY.replace("։", ":"), true),
                Arguments.of("Japanese, which has no spaces", JA, JA + "市は来年も工事を続ける予定だと発表した。", true),
                Arguments.of("another report with the same quotation", SECOND_REPORT, REPORT, false),
                Arguments.of("a quotation alone", "“We had hoped for last summer, but steel was nowhere to be had.”", REPORT, false),
                Arguments.of("a few words", "Details will follow.", "Details will follow.", false),
                Arguments.of("no words", "", "", false),
                Arguments.of("told in other words", """
                        Three years after a barge knocked out two pillars, cars are crossing the harbour again. The mayor and
                        the engineer opened the bridge on Wednesday; a baker drove over it first. Trams have to wait for
                        autumn, and a court will decide who pays.
                        """, REPORT, false));
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("texts")
    void nearlyTheSameTextIsOneReport(String name, String imported, String known, boolean same) {
        Duplicates duplicates = Duplicates.among(List.of(entry("a.md", "https://one.example/1", known)));
        Optional<Duplicate> found = duplicates.find(Stream.of("https://two.example/2"), imported);
        assertThat(found.isPresent()).as(found.toString()).isEqualTo(same);
        found.ifPresent(duplicate -> assertThat(duplicate.sameAddress()).isFalse());
    }

    @Test
    void theSameAddressIsOneReportWhateverItsText() {
        Duplicates duplicates = Duplicates.among(List.of(
                entry("text.md", "https://one.example/1", REPORT), entry("address.md", "http://www.two.example/2/", "Our own words.")));
        assertThat(duplicates.find(Stream.of("https://two.example/2?utm_source=x"), REPORT))
                .contains(new Duplicate("address.md", true, 0));
    }

    @Test
    void theMostSimilarIsNamed() {
        Duplicates duplicates = Duplicates.among(List.of(entry("half.md", "https://one.example/1", OPENING + SECOND_REPORT),
                entry("whole.md", "https://two.example/2", REPORT), entry("other.md", "https://three.example/3", SECOND_REPORT)));
        assertThat(duplicates.find(Stream.of(), REPORT)).contains(new Duplicate("whole.md", false, 1));
    }

    @Test
    void similarityIsThePartOfTheShorterText() {
        Duplicates duplicates = Duplicates.among(List.of(entry("a.md", "https://one.example/1", REPORT)));
        assertThat(duplicates.find(Stream.of("https://one.example/1"), OPENING).orElseThrow().similarity()).isEqualTo(1);
        assertThat(duplicates.find(Stream.of("https://one.example/1"), SECOND_REPORT).orElseThrow().similarity())
                .isCloseTo(0.2, within(0.1));
    }

    private static WrittenEntry entry(String path, String url, String text) {
        return new WrittenEntry(path, Optional.of("A title"), Optional.empty(), Optional.of(url), Optional.empty(), Set.of(),
                List.of(), Shingles.of(text));
    }
}
