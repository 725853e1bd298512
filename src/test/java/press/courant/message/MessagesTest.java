package press.courant.message;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import press.courant.message.MessageFile.Line;
import press.courant.model.Language;

class MessagesTest {
    private static final MessageFile ENGLISH = file("en");

    private static MessageFile file(String tag) {
        return MessageFile.read(tag, SampleMessages.texts().get(tag));
    }

    static Set<String> tags() {
        return SampleMessages.texts().keySet();
    }

    /** One form for each that the language counts with, where English counts. */
    private static List<String> keys(Language language) {
        List<String> keys = new ArrayList<>();
        for (Line line : ENGLISH.lines().values()) {
            if (!line.key().contains(".")) {
                keys.add(line.key());
            } else if (line.form().equals("other")) {
                Plural.of(language).forms().forEach(form -> keys.add(line.message() + "." + form));
            }
        }
        return keys;
    }

    @Test
    void theLanguagesOfTheInterface() {
        assertThat(tags()).contains("en", "hy", "ru", "az", "de", "fr", "es", "ar");
    }

    @ParameterizedTest
    @MethodSource("tags")
    void everyLanguageHasTheKeysOfEnglish(String tag) {
        assertThat(file(tag).problems()).isEmpty();
        assertThat(file(tag).lines().keySet()).containsExactlyInAnyOrderElementsOf(keys(new Language(tag)));
    }

    /** A form that means one number need not say it. */
    @ParameterizedTest
    @MethodSource("tags")
    void everyTextHasThePlacesOfEnglish(String tag) {
        assertThat(file(tag).lines().values()).allSatisfy(line -> {
            assertThat(line.text()).isNotEmpty();
            Set<String> wanted = Set.copyOf(SampleMessages.of("en").message(line.message()).places());
            Set<String> places = Set.copyOf(Message.places(line.text()));
            if (Set.of("zero", "one", "two").contains(line.form())) {
                assertThat(wanted).as(line.key()).containsAll(places);
            } else {
                assertThat(places).as(line.key()).isEqualTo(wanted);
            }
        });
    }

    @ParameterizedTest
    @MethodSource("tags")
    void nothingIsWrongWithAnyOfThem(String tag) {
        assertThat(SampleMessages.with(Map.of(tag, SampleMessages.texts().get(tag))).problems()).isEmpty();
    }

    /** Of each form the numbers that CLDR gives as samples. */
    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            en | one   | 1
            en | other | 0 2 3 10 11 21 100 1000000
            de | one   | 1
            de | other | 0 2 16 100
            az | one   | 1
            az | other | 0 2 16 100
            hy | one   | 0 1
            hy | other | 2 17 100 1000
            fr | one   | 0 1
            fr | many  | 1000000 2000000
            fr | other | 2 17 100 1000 1000001
            es | one   | 1
            es | many  | 1000000
            es | other | 0 2 16 100 1000
            ru | one   | 1 21 31 41 101 1001
            ru | few   | 2 3 4 22 24 32 102 1002
            ru | many  | 0 5 11 12 14 19 100 111 112 1000
            ar | zero  | 0
            ar | one   | 1
            ar | two   | 2
            ar | few   | 3 10 103 110 1003
            ar | many  | 11 26 111 1011
            ar | other | 100 102 200 202 300 1000 10000
            pl | one   | 1
            pl | few   | 2 3 4 22 34 102
            pl | many  | 0 5 12 19 21 100 112
            cs | one   | 1
            cs | few   | 2 3 4
            cs | other | 0 5 22 100
            he | one   | 1
            he | two   | 2
            he | other | 0 3 20 100
            ja | other | 0 1 15 100
            ka | one   | 1
            ka | other | 0 2 100
            """)
    void countsAsCldrSays(String tag, String form, String numbers) {
        assertThat(numbers.split(" ")).allSatisfy(number ->
                assertThat(Plural.of(new Language(tag)).form(Long.parseLong(number))).isEqualTo(form));
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            en | 1  | 1 entry
            en | 12 | 12 entries
            ru | 21 | 21 материал
            ru | 22 | 22 материала
            ru | 25 | 25 материалов
            ar | 1  | خبر واحد
            ar | 2  | خبران
            ar | 3  | 3 أخبار
            ar | 11 | 11 خبرًا
            hy | 3  | 3 նյութ
            """)
    void saysHowMany(String tag, int number, String text) {
        assertThat(SampleMessages.of(tag).get("entries", number)).isEqualTo(text);
    }

    @Test
    void whatALanguageLacksIsEnglish() {
        Messages georgian = SampleMessages.of("ka");
        assertThat(georgian.get("topics")).isEqualTo("Topics");
        assertThat(georgian.get("entries", 1)).isEqualTo("1 entry");
    }

    @Test
    void aSitesOwnWordsReplaceSome() {
        MessageFiles files = SampleMessages.with(Map.of(
                "ru", "topics = Рубрики\nentries.one = одна запись\n",
                "en", "search = Find\npageOf = of {total} the page {page}\n"));
        Messages russian = files.of(new Language("ru"));
        assertThat(russian.get("topics")).isEqualTo("Рубрики");
        assertThat(russian.get("entries", 1)).isEqualTo("одна запись");
        assertThat(russian.get("entries", 2)).isEqualTo("2 материала");
        assertThat(russian.get("search")).isEqualTo("Поиск");
        assertThat(files.of(new Language("en")).get("pageOf", 2, 5)).isEqualTo("of 5 the page 2");
        assertThat(files.of(new Language("ka")).get("search")).isEqualTo("Find");
    }

    @Test
    void aRegionBuildsOnItsLanguageAndAnotherScriptOnNone() {
        MessageFiles files = SampleMessages.with(Map.of("de-AT", "search = Nachschauen\n"));
        Messages austrian = files.of(new Language("de-AT"));
        assertThat(austrian.get("search")).isEqualTo("Nachschauen");
        assertThat(austrian.get("topics")).isEqualTo("Themen");
        assertThat(files.of(new Language("en-GB")).get("topics")).isEqualTo("Topics");
        assertThat(files.of(new Language("az-Arab")).get("topics")).isEqualTo("Topics");
    }

    @Test
    void spacesCountWithinQuotes() {
        Map<String, Line> lines = MessageFile.read("x", "a =  one two \nb = \" | \"\nc = a = b\n# d = e\n\n").lines();
        assertThat(lines.values()).extracting(Line::text).containsExactly("one two", " | ", "a = b");
    }

    @Test
    void aTextTakesAsManyValuesAsItHasPlaces() {
        assertThatThrownBy(() -> SampleMessages.of("en").get("entries")).isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> SampleMessages.of("en").get("entry")).isInstanceOf(IllegalArgumentException.class);
    }

    private static List<String> problems(String tag, String text) {
        return SampleMessages.with(Map.of(tag, text)).problems().stream()
                .map(problem -> problem.location() + " " + problem.severity() + " " + problem.message() + " | "
                        + problem.hint().orElse(""))
                .collect(Collectors.toList());
    }

    @Test
    void whatIsWrongIsNamedWithItsPlace() {
        assertThat(problems("de", """
                topcis = Themen
                pageOf = Seite {page} von {totl}
                entries.few = {count} Einträge
                dateDay = d MMMM yyyyx
                just words
                older = Ältere
                older = Frühere
                ownMotto = Kurz und gut
                """)).containsExactly(
                "templates/messages/de.properties:5:1 ERROR this line is no message | write 'key = words'",
                "templates/messages/de.properties:7:1 ERROR 'older' stands here again | it is in line 6 already",
                "templates/messages/de.properties:1:1 WARNING unknown message 'topcis' | did you mean 'topics'?",
                "templates/messages/de.properties:2:27 ERROR nothing is filled in for '{totl}' here | did you mean 'total'?",
                "templates/messages/de.properties:3:1 WARNING the language 'de' has no form 'few' to count with"
                        + " | it has: one, other",
                "templates/messages/de.properties:4:11 ERROR this is no pattern of a date | write one such as 'd MMMM uuuu'");
    }

    @Test
    void whatALanguageOfTheSiteLacksIsNamed() {
        int all = SampleMessages.of("en").keys().size();
        assertThat(problems("ka", "topics = თემები\n")).containsExactly(
                "templates/messages/ka.properties WARNING " + (all - 1) + " of " + all
                        + " messages are missing, and are shown in English"
                        + " | write dateDay, dateMonth, dateDayAndMonth, dateDayOnly, datePeriod, …");
        assertThat(problems("de-AT", "search = Nachschauen\n")).isEmpty();
        assertThat(problems("az-Arab", "search = آختاریش\n")).hasSize(1);
        assertThat(problems("DE_at", "")).anySatisfy(problem -> assertThat(problem).contains("'DE_at' is no tag of a language"));
    }
}
