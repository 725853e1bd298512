package press.courant.extract;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/** Whom microdata names as the authors of a report. */
class NamedAuthorsTest {
    private static final String NORA = "<span itemprop=author><b itemprop=name>Nora Fielding</b></span>";
    private static final String JAN = "<span itemprop='Author '><b itemprop=NAME>Jan de Wit</b></span>";

    @Test
    void thoseOfOneGroupWroteIt() throws InputException {
        assertThat(names("<p>" + NORA + " and " + JAN + ", " + NORA + "</p>")).containsExactly("Nora Fielding", "Jan de Wit");
    }

    @Test
    void thoseOfOtherGroupsWroteSomethingElse() throws InputException {
        assertThat(names("<p>" + JAN + "</p><p>" + NORA + "</p>")).containsExactly("Jan de Wit");
    }

    @Test
    void thoseOfCommentsDidNot() throws InputException {
        assertThat(names("<div itemprop=comment><p>" + JAN + "</p></div><p>" + NORA + "</p>")).containsExactly("Nora Fielding");
    }

    @Test
    void theNameOfSomethingElseIsNone() throws InputException {
        assertThat(names("<div itemprop=publisher><b itemprop=name>The Harbour Courier</b></div>")).isEmpty();
    }

    private static List<String> names(String html) throws InputException {
        return NamedAuthors.of(PageParser.parse(html, Optional.empty()));
    }
}
