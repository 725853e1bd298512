package press.courant;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.StringReader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import nu.validator.validation.SimpleDocumentValidator;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.xml.sax.ErrorHandler;
import org.xml.sax.InputSource;
import org.xml.sax.SAXException;
import org.xml.sax.SAXParseException;

/** Every page of every site has no error for the Nu HTML checker. */
class HtmlValidityTest {
    private static final Complaints COMPLAINTS = new Complaints();
    private static SimpleDocumentValidator checker;

    @BeforeAll
    static void readSchema() throws Exception {
        checker = new SimpleDocumentValidator(false, false, false);
        checker.setUpMainSchema("http://s.validator.nu/html5-rdfalite.rnc", COMPLAINTS);
        checker.setUpValidatorAndParsers(COMPLAINTS, false, false);
    }

    static List<TestSite> sites() {
        return TestSite.sound();
    }

    @ParameterizedTest
    @MethodSource("sites")
    void isValid(TestSite site) throws IOException, SAXException {
        List<String> errors = new ArrayList<>();
        for (Path page : OutputTree.pages(site.published())) {
            errors.addAll(check(site.published().relativize(page).toString(), Files.readString(page)));
        }

        assertThat(errors).isEmpty();
    }

    @Test
    void refusesWhatIsNotHtml() throws IOException, SAXException {
        String page = "<!DOCTYPE html><html lang=en><title>x</title><p id=a><ul id=a></p><blink>";

        assertThat(check("wrong", page)).hasSizeGreaterThan(2);
    }

    private static List<String> check(String name, String html) throws IOException, SAXException {
        COMPLAINTS.errors.clear();
        InputSource source = new InputSource(new StringReader(html));
        source.setSystemId("file:///" + name);
        checker.checkHtmlInputSource(source);
        return COMPLAINTS.errors.stream().map(error -> name + ":" + error).toList();
    }

    /** What the checker found on a page. */
    private static final class Complaints implements ErrorHandler {
        final List<String> errors = new ArrayList<>();

        @Override
        public void warning(SAXParseException e) {}

        @Override
        public void error(SAXParseException e) {
            errors.add(e.getLineNumber() + ":" + e.getColumnNumber() + ": " + e.getMessage());
        }

        @Override
        public void fatalError(SAXParseException e) {
            error(e);
        }
    }
}
