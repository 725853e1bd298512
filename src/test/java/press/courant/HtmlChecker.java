package press.courant;

import java.io.IOException;
import java.io.StringReader;
import java.util.ArrayList;
import java.util.List;
import nu.validator.validation.SimpleDocumentValidator;
import org.xml.sax.ErrorHandler;
import org.xml.sax.InputSource;
import org.xml.sax.SAXException;
import org.xml.sax.SAXParseException;

/** The Nu HTML checker. */
public final class HtmlChecker {
    private final Complaints complaints = new Complaints();
    private final SimpleDocumentValidator checker = new SimpleDocumentValidator(false, false, false);

    public HtmlChecker() throws Exception {
        checker.setUpMainSchema("http://s.validator.nu/html5-rdfalite.rnc", complaints);
        checker.setUpValidatorAndParsers(complaints, false, false);
    }

    /** What is wrong with a page. */
    public List<String> errors(String name, String html) throws IOException, SAXException {
        complaints.errors.clear();
        InputSource source = new InputSource(new StringReader(html));
        source.setSystemId("file:///" + name);
        checker.checkHtmlInputSource(source);
        return complaints.errors.stream().map(error -> name + ":" + error).toList();
    }

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
