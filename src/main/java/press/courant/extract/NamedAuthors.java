package press.courant.extract;

import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jsoup.nodes.Element;
import org.jspecify.annotations.Nullable;

/** The authors that the microdata of a page names; what is around an element is found once for each. */
final class NamedAuthors {
    private static final Around NOTHING = new Around(Optional.empty(), false);

    private final Map<Element, Around> known = new IdentityHashMap<>();

    /**
     * What an element is or is in.
     *
     * @param author the innermost element of an author
     */
    private record Around(Optional<Element> author, boolean isComment) {}

    private NamedAuthors() {}

    /** The names; where several stand apart from each other, those of other stories too, the first one's group. */
    static List<String> of(ParsedPage page) {
        NamedAuthors authors = new NamedAuthors();
        List<Element> names = page.labelled().stream()
                .filter(element -> isCalled(element, "name") && authors.isOfAuthor(element)).toList();
        Optional<Element> group = names.stream().findFirst().flatMap(authors::group);
        return names.stream().filter(name -> authors.group(name).equals(group))
                .flatMap(name -> ParsedPage.shortText(name, Authors.LONGEST).stream())
                .distinct().limit(Authors.MOST).toList();
    }

    private boolean isOfAuthor(Element name) {
        Around around = around(name);
        return around.author.isPresent() && !around.isComment;
    }

    private Optional<Element> group(Element name) {
        return around(name).author.map(Element::parent);
    }

    private Around around(@Nullable Element element) {
        if (element == null) {
            return NOTHING;
        }
        Around found = known.get(element);
        if (found == null) {
            Around outer = around(element.parent());
            found = new Around(isCalled(element, "author") ? Optional.of(element) : outer.author,
                    outer.isComment || isCalled(element, "comment"));
            known.put(element, found);
        }
        return found;
    }

    private static boolean isCalled(Element element, String property) {
        return element.attr("itemprop").strip().equalsIgnoreCase(property);
    }
}
