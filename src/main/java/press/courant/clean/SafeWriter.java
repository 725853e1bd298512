package press.courant.clean;

import java.util.HashSet;
import java.util.Optional;
import java.util.Set;

/** Writes HTML that has nothing in it but what {@link SafeHtml} allows. */
final class SafeWriter {
    private final SiteLinks links;
    private final StringBuilder out;
    private final Set<String> ids = new HashSet<>();

    /** @param length about how long the HTML will be */
    SafeWriter(SiteLinks links, int length) {
        this.links = links;
        this.out = new StringBuilder(length + length / 8);
    }

    String html() {
        return out.toString();
    }

    /** Takes over HTML that is safe as it stands. */
    void copy(String html) {
        out.append(html);
    }

    /** Whether nothing is written, or a line feed was the last. */
    boolean beginsLine() {
        return out.isEmpty() || out.charAt(out.length() - 1) == '\n';
    }

    void text(String text) {
        HtmlWriter.text(text, out);
    }

    void end(String name) {
        if (!SafeHtml.VOID.contains(name)) {
            out.append("</").append(name).append('>');
        }
    }

    /**
     * Writes the start of an element, unless it is not safe or says nothing without a safe address.
     *
     * @param attributes their names and values in turn
     */
    boolean start(String name, String... attributes) {
        if (!SafeHtml.isElement(name)) {
            return false;
        }
        int before = out.length();
        out.append('<').append(name);
        boolean complete = PlainElement.saysAllByName(name);
        boolean external = false;
        for (int i = 0; i < attributes.length; i += 2) {
            String key = attributes[i];
            Optional<String> value = value(name, key, attributes[i + 1]);
            if (value.isPresent() && write(attributes, key, value.get())) {
                external |= key.equals("href") && links.isExternal(value.get());
                complete |= key.equals("src") || key.equals("href") || key.equals("id");
            }
        }
        if (!complete) {
            out.setLength(before);
            return false;
        }
        if (external) {
            out.append(" rel=\"external noopener\"");
        }
        if (name.equals("img") && !has(attributes, "alt")) {
            out.append(" alt=\"\"");
        }
        out.append('>');
        return true;
    }

    private static boolean has(String[] attributes, String name) {
        for (int i = 0; i < attributes.length; i += 2) {
            if (attributes[i].equals(name)) {
                return true;
            }
        }
        return false;
    }

    private Optional<String> value(String element, String name, String value) {
        if (!SafeHtml.isAttribute(element, name)) {
            return Optional.empty();
        }
        return switch (name) {
            case "href" -> address(value, SafeUrl.LINK);
            case "src", "cite" -> address(value, SafeUrl.WEB);
            default -> SafeHtml.value(element, name, value);
        };
    }

    private boolean write(String[] attributes, String key, String value) {
        if (key.equals("id") && !ids.add(value) || key.equals("align") && has(attributes, "class")) {
            return false;
        }
        if (SafeHtml.isBoolean(key)) {
            out.append(' ').append(key);
        } else if (key.equals("align")) {
            HtmlWriter.attribute("class", "align-" + value, out);
        } else {
            HtmlWriter.attribute(key, value, out);
        }
        return true;
    }

    private Optional<String> address(String value, Set<String> schemes) {
        return SafeUrl.of(value, schemes).map(TidyUrl::tidy).filter(url -> !url.isEmpty()).map(links::published);
    }
}
