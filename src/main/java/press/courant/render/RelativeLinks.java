package press.courant.render;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.util.Locale;
import java.util.Set;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Links within the site that hold wherever it lies, also on a disk without a server.
 *
 * <p>{@code /digest/topics/} on a page two folders deep becomes {@code ../../topics/index.html}. Addresses that are
 * whole, as in feeds and canonical links, stay so.
 *
 * @param base the path that links within the site begin with, such as {@code /digest/}
 */
public record RelativeLinks(String base) {
    private static final Set<String> ADDRESSES =
            Set.of("href", "src", "poster", "action", "formaction", "cite", "data", "data-home", "xlink:href");
    private static final Set<String> SETS = Set.of("srcset", "imagesrcset");
    private static final Set<String> TEXT_ONLY = Set.of("script", "style", "textarea", "title");
    private static final Pattern TAG_NAME = Pattern.compile("[A-Za-z][^\\s/>]*");
    private static final Pattern ATTRIBUTE =
            Pattern.compile("(?<name>[^\\s\"'<>/=]+)(?<equals>\\s*=\\s*)(?<value>\"[^\"]*\"|'[^']*'|[^\\s\"'>]+)");
    private static final Pattern REFRESH = Pattern.compile("(?i)(\\s*\\d+\\s*;\\s*url=)(.*)");

    /** The file with its links rewritten, if it is HTML. */
    public OutputFile in(OutputFile file) {
        return file.path().endsWith(".html")
                ? new OutputFile(file.path(), html(new String(file.bytes(), UTF_8), up(file.path())).getBytes(UTF_8))
                : file;
    }

    private String html(String html, String up) {
        StringBuilder rewritten = new StringBuilder(html.length() + 1024);
        Matcher name = TAG_NAME.matcher(html);
        int position = 0;
        while (position < html.length()) {
            int start = html.indexOf('<', position);
            if (start < 0) {
                break;
            }
            rewritten.append(html, position, start);
            boolean opens = name.region(start + 1, html.length()).lookingAt();
            position = html.startsWith("<!--", start) ? after(html, "-->", start)
                    : opens ? endOfTag(html, start)
                    : start + 1;
            String part = html.substring(start, position);
            rewritten.append(opens ? tag(part, up) : part);
            if (opens && TEXT_ONLY.contains(name.group().toLowerCase(Locale.ROOT))) {
                Matcher end = Pattern.compile("(?i)</" + name.group()).matcher(html);
                int next = end.find(position) ? end.start() : html.length();
                rewritten.append(html, position, next);
                position = next;
            }
        }
        return rewritten.append(html, position, html.length()).toString();
    }

    private static int after(String html, String end, int start) {
        int found = html.indexOf(end, start);
        return found < 0 ? html.length() : found + end.length();
    }

    private static int endOfTag(String html, int start) {
        char quote = 0;
        for (int i = start + 1; i < html.length(); i++) {
            char character = html.charAt(i);
            if (quote != 0) {
                quote = character == quote ? 0 : quote;
            } else if (character == '"' || character == '\'') {
                quote = character;
            } else if (character == '>') {
                return i + 1;
            }
        }
        return html.length();
    }

    private String tag(String tag, String up) {
        boolean meta = tag.regionMatches(true, 1, "meta", 0, "meta".length());
        return ATTRIBUTE.matcher(tag).replaceAll(attribute -> Matcher.quoteReplacement(attribute(attribute, meta, up)));
    }

    private String attribute(MatchResult attribute, boolean meta, String up) {
        String name = attribute.group(1).toLowerCase(Locale.ROOT);
        String value = attribute.group(3);
        boolean quoted = value.charAt(0) == '"' || value.charAt(0) == '\'';
        String quote = quoted ? value.substring(0, 1) : "";
        String text = quoted ? value.substring(1, value.length() - 1) : value;
        if (ADDRESSES.contains(name)) {
            text = address(text, up);
        } else if (SETS.contains(name)) {
            text = each(text, up);
        } else if (meta && name.equals("content")) {
            Matcher refresh = REFRESH.matcher(text);
            text = refresh.matches() ? refresh.group(1) + address(refresh.group(2), up) : text;
        }
        return attribute.group(1) + attribute.group(2) + quote + text + quote;
    }

    /** Files in a list of them; whole addresses in it stay. */
    private String each(String list, String up) {
        return Pattern.compile("(^|,)(\\s*)" + Pattern.quote(base) + "(?!/)").matcher(list)
                .replaceAll("$1$2" + Matcher.quoteReplacement(up));
    }

    private String address(String address, String up) {
        String escaped = base.replace("&", "&amp;").replace("'", "&#39;");
        String own = address.startsWith(escaped) ? escaped : base;
        if (!address.startsWith(own) || address.startsWith("//")) {
            return address;
        }
        int end = own.length();
        while (end < address.length() && address.charAt(end) != '?' && address.charAt(end) != '#') {
            end++;
        }
        String path = address.substring(own.length(), end);
        String file = path.isEmpty() || path.endsWith("/") ? path + "index.html" : path;
        return up + file + address.substring(end);
    }

    /** The way from a file to the top; never empty, lest a colon in what follows look like a scheme's. */
    private static String up(String path) {
        int depth = (int) path.chars().filter(character -> character == '/').count();
        return depth == 0 ? "./" : "../".repeat(depth);
    }
}
