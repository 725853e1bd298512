package press.courant.extract;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.jsoup.nodes.Node;
import org.jsoup.nodes.TextNode;

/** A parsed page with the elements that tell facts of it, which are found in one walk. */
final class ParsedPage {
    private static final Set<String> TELLING = Set.of("base", "link", "meta", "script", "time");

    private final Document document;
    private final Map<String, List<Element>> byTag = new HashMap<>();
    private final List<Element> labelled = new ArrayList<>();

    /** @throws InputException where elements are nested deeper than some limit */
    ParsedPage(Document document, int deepest) throws InputException {
        this.document = document;
        walk(deepest);
    }

    /** Without recursion, which a page that is nested too deep would exhaust. */
    private void walk(int deepest) throws InputException {
        int depth = 0;
        Node node = document;
        while (true) {
            Node inner = node.firstChild();
            if (inner != null) {
                node = inner;
                depth++;
                if (depth > deepest) {
                    throw new InputException("elements are nested deeper than " + deepest);
                }
            } else {
                Node next = node.nextSibling();
                while (next == null && node != document) {
                    node = node.parent();
                    depth--;
                    next = node == document ? null : node.nextSibling();
                }
                if (next == null) {
                    return;
                }
                node = next;
            }
            if (node instanceof Element element) {
                add(element);
            }
        }
    }

    private void add(Element element) {
        if (TELLING.contains(element.normalName())) {
            byTag.computeIfAbsent(element.normalName(), tag -> new ArrayList<>()).add(element);
        }
        if (element.attributesSize() > 0 && element.hasAttr("itemprop")) {
            labelled.add(element);
        }
    }

    Document document() {
        return document;
    }

    /** The elements of one of the tags {@code base}, {@code link}, {@code meta}, {@code script} and {@code time}. */
    List<Element> all(String tag) {
        return byTag.getOrDefault(tag, List.of());
    }

    /** The elements of which microdata says what they are. */
    List<Element> labelled() {
        return labelled;
    }

    /** The text of an element; none where it has more letters than some limit, however large it is. */
    static Optional<String> shortText(Element element, int most) {
        return letters(element, most) > most ? Optional.empty() : Optional.of(element.text());
    }

    /** How many letters are in an element, counted only as long as they are not too many. */
    private static int letters(Node node, int most) {
        if (node instanceof TextNode text) {
            String whole = text.getWholeText();
            int letters = 0;
            for (int i = 0; i < whole.length() && letters <= most; i++) {
                letters += Character.isLetterOrDigit(whole.charAt(i)) ? 1 : 0;
            }
            return letters;
        }
        int letters = 0;
        for (Node inner = node.firstChild(); inner != null && letters <= most; inner = inner.nextSibling()) {
            letters += letters(inner, most - letters);
        }
        return letters;
    }
}
