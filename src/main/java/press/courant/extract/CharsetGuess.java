package press.courant.extract;

import java.nio.charset.Charset;
import java.util.Comparator;
import java.util.List;

/** The charset of bytes that nothing is said of: the one in which they make the most of words. */
final class CharsetGuess {
    private static final int LOOKED_AT = 60_000;
    private static final List<String> CANDIDATES = List.of(
            "windows-1252", "windows-1251", "KOI8-R", "windows-1250", "windows-1253", "windows-1254", "windows-1255",
            "windows-1256", "ISO-2022-JP", "GB18030", "windows-31j", "EUC-JP", "x-windows-949", "Big5");

    private CharsetGuess() {}

    static Charset of(byte[] bytes) {
        return CANDIDATES.stream().map(Charset::forName)
                .max(Comparator.comparingDouble(charset -> worth(bytes, charset)))
                .orElseThrow();
    }

    private static double worth(byte[] bytes, Charset charset) {
        String text = new String(bytes, 0, Math.min(bytes.length, LOOKED_AT), charset);
        double worth = 0;
        int beyond = 0;
        for (int i = 1; i < text.length(); i++) {
            char c = text.charAt(i);
            char before = text.charAt(i - 1);
            if (c < 0x80) {
                worth += c == 0x1B ? -20 : 0;
                continue;
            }
            beyond++;
            worth += worth(before, c);
        }
        return beyond == 0 ? 0 : worth / beyond;
    }

    private static double worth(char before, char c) {
        if (c == 0xFFFD || Character.isISOControl(c) || !Character.isDefined(c) || Character.getType(c) == Character.PRIVATE_USE) {
            return -10;
        } else if (c >= 0x4E00 && c <= 0x9FA5 || c >= 0x3040 && c <= 0x30FF || c >= 0xAC00 && c <= 0xD7A3) {
            return 2;
        } else if (!Character.isLetter(c)) {
            return -0.2;
        }
        boolean same = before < 0x80 || Character.UnicodeScript.of(before) == Character.UnicodeScript.of(c);
        boolean latin = Character.UnicodeScript.of(c) == Character.UnicodeScript.LATIN;
        boolean shouts = Character.isUpperCase(c) && Character.isLowerCase(before);
        boolean run = latin && before > 0x7F && Character.isLetter(before);
        return shouts || !same ? -2 : run ? -1 : 1;
    }
}
