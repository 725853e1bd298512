package press.courant.content;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/** One more item in a list, with every byte of the rest as it was. Line feeds are shown as {@code ¶}. */
class ListEndTest {
    static Stream<Arguments> lists() {
        return Stream.of(
                Arguments.of("no file, or an empty one", "", "- id: b¶  name: B¶"),
                Arguments.of("comments only", "# Sources¶", "# Sources¶- id: b¶  name: B¶"),
                Arguments.of("a list", "- id: a¶  name: A¶", "- id: a¶  name: A¶- id: b¶  name: B¶"),
                Arguments.of("no line end at the end", "- id: a¶  name: A", "- id: a¶  name: A¶- id: b¶  name: B¶"),
                Arguments.of("line ends of Windows", "- id: a\r¶  name: A\r¶", "- id: a\r¶  name: A\r¶- id: b\r¶  name: B\r¶"),
                Arguments.of("line ends of Windows, none at the end", "- id: a\r¶  name: A", "- id: a\r¶  name: A\r¶- id: b\r¶  name: B\r¶"),
                Arguments.of("indented items", "  - id: a¶    name: A¶", "  - id: a¶    name: A¶  - id: b¶    name: B¶"),
                Arguments.of("wide dashes", "-   id: a¶    name: A¶", "-   id: a¶    name: A¶-   id: b¶    name: B¶"),
                Arguments.of("a dash on its own line", "-¶  id: a¶  name: A¶", "-¶  id: a¶  name: A¶- id: b¶  name: B¶"),
                Arguments.of("blank lines between", "- id: a¶¶- id: c¶", "- id: a¶¶- id: c¶¶- id: b¶  name: B¶"),
                Arguments.of("blank lines between and after", "- id: a¶¶- id: c¶¶", "- id: a¶¶- id: c¶¶- id: b¶  name: B¶"),
                Arguments.of("comments at the end", "- id: a # one¶# more to come¶", "- id: a # one¶# more to come¶- id: b¶  name: B¶"),
                Arguments.of("markers of the document", "---¶- id: a¶...¶# end¶", "---¶- id: a¶- id: b¶  name: B¶...¶# end¶"),
                Arguments.of("a text of several lines", "- id: a¶  name: |¶    ...¶    - A¶", "- id: a¶  name: |¶    ...¶    - A¶- id: b¶  name: B¶"),
                Arguments.of("letters beyond the first plane", "- id: 𐌰 # 𐌰¶", "- id: 𐌰 # 𐌰¶- id: b¶  name: B¶"),
                Arguments.of("items in braces", "- {id: a, name: A}¶", "- {id: a, name: A}¶- {id: b, name: B}¶"),
                Arguments.of("a list in brackets", "[{id: 𐌰}]¶", "[{id: 𐌰}, {id: b, name: B}]¶"),
                Arguments.of("empty brackets", "[] # none yet¶", "[{id: b, name: B}] # none yet¶"),
                Arguments.of("brackets on lines of their own", "[¶  {id: a}, # one¶  {id: c} # two, three¶]¶",
                        "[¶  {id: a}, # one¶  {id: c}, # two, three¶  {id: b, name: B}¶]¶"),
                Arguments.of("a comma at the end", "[¶  {id: a},¶]¶", "[¶  {id: a},¶  {id: b, name: B},¶]¶"),
                Arguments.of("a comma at the end of one line", "[{id: a},]", "[{id: a}, {id: b, name: B},]"));
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("lists")
    void anItemIsPutInAtTheEnd(String name, String text, String expected) {
        String longer = ListEnd.of(text.replace('¶', '\n')).orElseThrow().with(List.of("id: b", "name: B"));
        assertThat(longer.replace('\n', '¶')).isEqualTo(expected);
    }

    @ParameterizedTest
    @ValueSource(strings = {"id: a", "a", "- id: [", "---\n", "- a\n---\n- b\n"})
    void whatIsNoListHasNoEnd(String text) {
        assertThat(ListEnd.of(text)).isEmpty();
    }
}
