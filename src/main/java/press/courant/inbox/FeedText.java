package press.courant.inbox;

import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jsoup.Jsoup;
import press.courant.problem.Printable;

/** What feeds say, as plain text. */
final class FeedText {
    private static final int LONGEST_LINE = 300;
    private static final int LONGEST_SUMMARY = 500;
    private static final int LONGEST_ID = 400;
    private static final int LOOKED_AT = 20_000;
    private static final Pattern MAIL = Pattern.compile("\\S+@\\S+\\s*\\((.*)\\)|(.*?)\\s*[<(]?\\S+@[^\\s>)]+[>)]?");

    private FeedText() {}

    /**
     * A line of text, with whatever markup a feed put into it taken out.
     *
     * <p>{@code A &lt;b>B&lt;/b> &amp;amp; C} yields {@code A B & C}.
     */
    static Optional<String> line(Optional<String> html) {
        return html.map(text -> cut(plain(text), LONGEST_LINE)).filter(text -> !text.isEmpty());
    }

    /** The beginning of a text in HTML. */
    static Optional<String> summary(Optional<String> html) {
        return html.map(text -> cut(plain(text), LONGEST_SUMMARY)).filter(text -> !text.isEmpty());
    }

    /** Their names in one line. */
    static Optional<String> people(Stream<String> names) {
        String all = names.flatMap(name -> person(name).stream()).distinct().collect(Collectors.joining(", "));
        return Optional.of(cut(all, LONGEST_LINE)).filter(known -> !known.isEmpty());
    }

    /** A name, without the mail address that RSS wants in its place. */
    private static Optional<String> person(String author) {
        String name = plain(author);
        Matcher mail = MAIL.matcher(name);
        if (mail.matches()) {
            name = Optional.ofNullable(mail.group(1)).orElseGet(() -> mail.group(2)).strip();
        }
        return Optional.of(name).filter(known -> !known.isEmpty());
    }

    static String id(String id) {
        String line = legal(id).strip().replaceAll("\\s+", " ");
        return line.length() <= LONGEST_ID ? line
                : line.substring(0, LONGEST_ID - 9) + "…" + Integer.toHexString(line.hashCode());
    }

    private static String plain(String html) {
        String text = html.length() <= LOOKED_AT ? html : html.substring(0, LOOKED_AT);
        String read = text.indexOf('<') < 0 && text.indexOf('&') < 0 ? text : Jsoup.parse(text).text();
        return legal(read).replaceAll("[\\s\\u00A0]+", " ").strip();
    }

    /** Without the characters that neither XML nor YAML knows a way to write, nor a terminal should be shown. */
    static String legal(String text) {
        if (Printable.visible(text).equals(text)) {
            return text;
        }
        StringBuilder legal = new StringBuilder(text.length());
        text.codePoints().forEach(c -> {
            if (Character.isWhitespace(c)) {
                legal.append(c == '\n' || c == '\t' ? (char) c : ' ');
            } else if (Printable.visible(Character.toString(c)).length() == Character.charCount(c) && (c & 0xFFFE) != 0xFFFE) {
                legal.appendCodePoint(c);
            }
        });
        return legal.toString();
    }

    private static String cut(String text, int longest) {
        if (text.length() <= longest) {
            return text;
        }
        int end = Character.isHighSurrogate(text.charAt(longest - 2)) ? longest - 2 : longest - 1;
        int word = text.lastIndexOf(' ', end);
        return text.substring(0, word > longest / 2 ? word : end).strip() + "…";
    }
}
