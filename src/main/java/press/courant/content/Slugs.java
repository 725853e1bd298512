package press.courant.content;

import java.nio.charset.StandardCharsets;
import java.text.Normalizer;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * The readable last part of an address, made from a title.
 *
 * <p>{@code Crème brûlée: C++ & C#} becomes {@code creme-brulee-c-plus-plus-c-sharp}. Latin letters lose their marks;
 * those of other scripts stay as they are.
 */
public final class Slugs {
    private static final int MOST_CHARACTERS = 80;
    private static final int MOST_BYTES = 180;
    /** What is its own slug, as a slug in front matter should be. */
    private static final Pattern PLAINEST = Pattern.compile("[a-z0-9]++(?:-[a-z0-9]++)*+");
    /** Marks that only part words, beside the letters and digits of ASCII. */
    private static final String PARTING = " ,:;?!()\"/&%-";
    private static final Pattern LATIN_MARKS = Pattern.compile("(?<=\\p{IsLatin}\\p{M}{0,8})\\p{Mn}");
    private static final Pattern APOSTROPHES = Pattern.compile("(?<=[\\p{L}\\p{M}\\p{N}])['’ʼ`´‘](?=[\\p{L}\\p{N}])");
    private static final Pattern PLUS_PLUS = Pattern.compile("(?<![\\p{L}\\p{N}])(\\p{L})\\+\\+(?![\\p{L}\\p{N}+])");
    private static final Pattern SHARP = Pattern.compile("(?<![\\p{L}\\p{N}])(\\p{L})[#♯](?![\\p{L}\\p{N}#])");
    private static final Pattern DOT_NET = Pattern.compile("(?<![\\p{L}\\p{N}])\\.net(?![\\p{L}\\p{N}])");
    private static final Pattern OTHER = Pattern.compile("[^\\p{L}\\p{M}\\p{N}]+");
    private static final Pattern EDGES = Pattern.compile("^[-\\p{M}]+|-+$");
    private static final Pattern STRAY_MARKS = Pattern.compile("-\\p{M}+");
    private static final Map<String, String> LATIN = Map.ofEntries(
            Map.entry("ß", "ss"), Map.entry("æ", "ae"), Map.entry("œ", "oe"), Map.entry("ø", "o"), Map.entry("ł", "l"),
            Map.entry("đ", "d"), Map.entry("ð", "d"), Map.entry("þ", "th"), Map.entry("ı", "i"), Map.entry("ə", "e"),
            Map.entry("ŋ", "ng"), Map.entry("ħ", "h"), Map.entry("ŧ", "t"), Map.entry("ĸ", "k"), Map.entry("ǝ", "e"),
            Map.entry("ɛ", "e"), Map.entry("ɔ", "o"), Map.entry("ƒ", "f"), Map.entry("ɖ", "d"), Map.entry("ɣ", "g"),
            Map.entry("ƙ", "k"), Map.entry("ɓ", "b"), Map.entry("ɗ", "d"), Map.entry("ƴ", "y"), Map.entry("ʋ", "v"),
            Map.entry("ǥ", "g"), Map.entry("ƶ", "z"), Map.entry("ƀ", "b"), Map.entry("ɨ", "i"), Map.entry("ʉ", "u"));

    private Slugs() {}

    /** A slug of the title: never empty, the same on any machine, and its own slug. */
    public static String of(String title) {
        if (title.length() <= MOST_CHARACTERS && PLAINEST.matcher(title).matches()) {
            return title;
        }
        String slug = plain(title);
        return slug.isEmpty() ? "entry-" + hash(title) : slug;
    }

    private static String plain(String title) {
        Optional<String> simple = simple(title);
        if (simple.isPresent()) {
            return withoutLastHyphens(cut(simple.get()));
        }
        String folded = Normalizer.normalize(title, Normalizer.Form.NFKC).toLowerCase(Locale.ROOT);
        String spelled = DOT_NET.matcher(folded).replaceAll("-dot-net");
        spelled = PLUS_PLUS.matcher(spelled).replaceAll("$1-plus-plus");
        spelled = SHARP.matcher(spelled).replaceAll("$1-sharp");
        spelled = APOSTROPHES.matcher(latin(spelled)).replaceAll("");
        String dashed = OTHER.matcher(spelled).replaceAll("-");
        dashed = STRAY_MARKS.matcher(dashed).replaceAll("-").replaceAll("-{2,}", "-");
        String slug = Normalizer.normalize(EDGES.matcher(dashed).replaceAll(""), Normalizer.Form.NFC);
        return EDGES.matcher(cut(slug)).replaceAll("");
    }

    private static String withoutLastHyphens(String slug) {
        int end = slug.length();
        while (end > 0 && slug.charAt(end - 1) == '-') {
            end--;
        }
        return slug.substring(0, end);
    }

    /** The same words as by way of Unicode, for a title that has nothing of it. */
    private static Optional<String> simple(String title) {
        StringBuilder slug = new StringBuilder(title.length());
        boolean parted = false;
        for (int i = 0; i < title.length(); i++) {
            char c = title.charAt(i);
            boolean capital = c >= 'A' && c <= 'Z';
            if (capital || c >= 'a' && c <= 'z' || c >= '0' && c <= '9') {
                if (parted && !slug.isEmpty()) {
                    slug.append('-');
                }
                parted = false;
                slug.append(capital ? (char) (c + 'a' - 'A') : c);
            } else if (PARTING.indexOf(c) >= 0) {
                parted = true;
            } else {
                return Optional.empty();
            }
        }
        return Optional.of(slug.toString());
    }

    private static String latin(String text) {
        String bare = LATIN_MARKS.matcher(Normalizer.normalize(text, Normalizer.Form.NFD)).replaceAll("");
        StringBuilder ascii = new StringBuilder(bare.length());
        bare.codePoints().mapToObj(Character::toString)
                .forEach(letter -> ascii.append(LATIN.getOrDefault(letter, letter)));
        return ascii.toString();
    }

    private static String cut(String slug) {
        if (slug.length() <= Math.min(MOST_CHARACTERS, MOST_BYTES / 4)) {
            return slug;
        }
        int end = 0;
        int bytes = 0;
        while (end < slug.length()) {
            String letter = Character.toString(slug.codePointAt(end));
            bytes += letter.getBytes(StandardCharsets.UTF_8).length;
            if (bytes > MOST_BYTES || end + letter.length() > MOST_CHARACTERS) {
                int word = slug.charAt(end) == '-' ? end : slug.lastIndexOf('-', end);
                return slug.substring(0, word > end / 2 ? word : end);
            }
            end += letter.length();
        }
        return slug;
    }

    private static String hash(String title) {
        long hash = 0xcbf29ce484222325L;
        for (byte b : Normalizer.normalize(title, Normalizer.Form.NFC).getBytes(StandardCharsets.UTF_8)) {
            hash = (hash ^ (b & 0xFF)) * 0x100000001b3L;
        }
        return String.format(Locale.ROOT, "%08x", (int) (hash ^ hash >>> 32));
    }
}
