package press.courant;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Attribute;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;

/** Checks the HTML of a mail against what mail programs have in common, which {@code mail/supported.txt} lists. */
final class MailChecker {
    private static final Pattern CONDITION = Pattern.compile("@media ([^{]+)\\{");
    private static final int GMAIL_SHOWS = 102_000;

    private final Map<String, Set<String>> supported;

    MailChecker() throws IOException {
        try (Stream<String> lines = Files.lines(Path.of("src/test/resources/mail/supported.txt"))) {
            supported = lines.filter(line -> !line.startsWith("#")).map(line -> line.split(":", 2))
                    .collect(Collectors.toMap(parts -> parts[0], parts -> Stream.of(parts[1].strip().split(" "))
                            .map(word -> parts[0].equals("properties") ? word.replace("*", "") : word).collect(Collectors.toSet())));
        }
    }

    /** What is wrong with a mail. */
    List<String> errors(String html) {
        List<String> errors = new ArrayList<>();
        Document document = Jsoup.parse(html);
        int bytes = html.getBytes(UTF_8).length;
        if (bytes >= GMAIL_SHOWS) {
            errors.add("size: " + bytes);
        }
        for (Element element : document.getAllElements()) {
            if (element != document && !supported.get("elements").contains(element.normalName())) {
                errors.add("element: " + element.normalName());
            }
            for (Attribute attribute : element.attributes()) {
                check(element, attribute, errors);
            }
            if (element.normalName().equals("img")) {
                checkPicture(element, errors);
            }
        }
        if (document.select("meta[name=color-scheme], meta[name=supported-color-schemes]").size() != 2) {
            errors.add("no hint at dark mode");
        }
        for (Element table : document.select("table[role=presentation]")) {
            if (!table.attr("style").contains("width:100%")) {
                errors.add("a table of layout without a width");
            }
        }
        if (!document.body().child(0).attr("style").contains("display:none")) {
            errors.add("no preheader");
        }
        CONDITION.matcher(document.select("style").html()).results()
                .map(found -> found.group(1).replace(" ", ""))
                .filter(condition -> !supported.get("conditions").contains(condition))
                .forEach(condition -> errors.add("condition: " + condition));
        return errors;
    }

    private void check(Element element, Attribute attribute, List<String> errors) {
        String name = attribute.getKey();
        if (!supported.get("attributes").contains(name)) {
            errors.add("attribute: " + element.normalName() + " " + name);
        }
        if ((name.equals("href") || name.equals("src")) && !attribute.getValue().matches("(?:https?://|mailto:).+")) {
            errors.add("address: " + attribute.getValue());
        }
        if (name.equals("style")) {
            String style = attribute.getValue().toLowerCase(Locale.ROOT);
            for (String declaration : style.split(";")) {
                String property = declaration.substring(0, Math.max(0, declaration.indexOf(':')));
                if (!property.equals("display") && !supported.get("properties").contains(property)) {
                    errors.add("property: " + declaration);
                }
            }
            supported.get("never").stream().filter(style::contains).forEach(word -> errors.add("style: " + word));
        }
    }

    private static void checkPicture(Element picture, List<String> errors) {
        if (!picture.hasAttr("alt") || !picture.attr("width").matches("\\d{1,3}")) {
            errors.add("picture without words or width: " + picture);
        }
        if (picture.attr("src").endsWith(".svg")) {
            errors.add("drawing: " + picture);
        }
    }
}
