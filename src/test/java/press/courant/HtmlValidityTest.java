package press.courant;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.xml.sax.SAXException;

/** Every page of every site has no error for the Nu HTML checker. */
class HtmlValidityTest {
    private static HtmlChecker checker;

    @BeforeAll
    static void readSchema() throws Exception {
        checker = new HtmlChecker();
    }

    static List<TestSite> sites() {
        return TestSite.sound();
    }

    @ParameterizedTest
    @MethodSource("sites")
    void isValid(TestSite site) throws IOException, SAXException {
        List<String> errors = new ArrayList<>();
        for (Path page : OutputTree.pages(site.published())) {
            errors.addAll(checker.errors(site.published().relativize(page).toString(), Files.readString(page)));
        }

        assertThat(errors).isEmpty();
    }

    @Test
    void refusesWhatIsNotHtml() throws IOException, SAXException {
        String page = "<!DOCTYPE html><html lang=en><title>x</title><p id=a><ul id=a></p><blink>";

        assertThat(checker.errors("wrong", page)).hasSizeGreaterThan(2);
    }
}
