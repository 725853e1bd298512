package press.courant.clean;

import java.util.HashSet;
import java.util.Optional;
import java.util.Set;
import org.jsoup.nodes.Attribute;
import org.jsoup.nodes.Attributes;
import org.jsoup.nodes.Element;

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

    /** Writes the start of an element, unless it is not safe or says nothing without a safe address. */
    boolean start(String name, Attributes attributes) {
        if (!SafeHtml.SAFELIST.isSafeTag(name)) {
            return false;
        }
        int before = out.length();
        out.append('<').append(name);
        boolean complete = PlainElement.saysAllByName(name);
        boolean external = false;
        if (!attributes.isEmpty()) {
            Element element = new Element(PlainElement.tag(name), null, attributes);
            for (Attribute attribute : attributes) {
                String key = attribute.getKey();
                Optional<String> value = value(name, element, attribute);
                if (value.isPresent() && write(attributes, key, value.get())) {
                    external |= key.equals("href") && links.isExternal(value.get());
                    complete |= key.equals("src") || key.equals("href") || key.equals("id");
                }
            }
        }
        if (!complete) {
            out.setLength(before);
            return false;
        }
        if (external) {
            out.append(" rel=\"external noopener\"");
        }
        if (name.equals("img") && !attributes.hasKey("alt")) {
            out.append(" alt=\"\"");
        }
        out.append('>');
        return true;
    }

    private Optional<String> value(String name, Element element, Attribute attribute) {
        if (!SafeHtml.SAFELIST.isSafeAttribute(name, element, attribute)) {
            return Optional.empty();
        }
        String value = attribute.getValue();
        return switch (attribute.getKey()) {
            case "href" -> address(value, SafeUrl.LINK);
            case "src", "cite" -> address(value, SafeUrl.WEB);
            default -> SafeHtml.value(name, attribute.getKey(), value);
        };
    }

    private boolean write(Attributes attributes, String key, String value) {
        if (key.equals("id") && !ids.add(value) || key.equals("align") && attributes.hasKey("class")) {
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
