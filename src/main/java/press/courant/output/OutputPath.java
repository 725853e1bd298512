package press.courant.output;

import java.nio.charset.StandardCharsets;
import java.text.Normalizer;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;

/** The rule for a path below the output folder, such as {@code topics/energy/index.html}. */
public final class OutputPath {
    private static final int LONGEST_NAME = 255;
    private static final Set<String> RESERVED = Set.of(OutputDirectory.OWN_FOLDER, ".git");

    private OutputPath() {}

    /** What is wrong with a path, as the end of a sentence such as {@code it …}; empty where nothing is. */
    public static Optional<String> fault(String path) {
        if (isPlain(path)) {
            return Optional.empty();
        }
        if (path.isEmpty()) {
            return Optional.of("is empty");
        }
        boolean ascii = true;
        for (int i = 0; i < path.length(); i++) {
            char c = path.charAt(i);
            if (c == '\\') {
                return Optional.of("has a backslash");
            }
            if (Character.isISOControl(c)) {
                return Optional.of("has a control character");
            }
            ascii &= c < 0x80;
        }
        if (!ascii && !StandardCharsets.UTF_8.newEncoder().canEncode(path)) {
            return Optional.of("has half of a surrogate pair");
        }
        if (!ascii && !Normalizer.isNormalized(path, Normalizer.Form.NFC)) {
            return Optional.of("is not in Unicode's normal form C");
        }
        return faultOfNames(path, ascii);
    }

    /** Most paths: small letters, digits and hyphens, in names that are short and do not begin with a dot. */
    private static boolean isPlain(String path) {
        int start = 0;
        for (int i = 0; i < path.length(); i++) {
            char c = path.charAt(i);
            if (c == '/') {
                if (i == start || i - start > LONGEST_NAME) {
                    return false;
                }
                start = i + 1;
            } else if (!(c >= 'a' && c <= 'z' || c >= '0' && c <= '9' || c == '-' || c == '.' && i > start)) {
                return false;
            }
        }
        return path.length() > start && path.length() - start <= LONGEST_NAME;
    }

    private static Optional<String> faultOfNames(String path, boolean ascii) {
        int start = 0;
        while (start <= path.length()) {
            int slash = path.indexOf('/', start);
            int end = slash < 0 ? path.length() : slash;
            String name = path.substring(start, end);
            if (name.isEmpty()) {
                return Optional.of("begins or ends with a slash, or has two in a row");
            }
            if (name.equals(".") || name.equals("..")) {
                return Optional.of("has the part '" + name + "'");
            }
            if (start == 0 && RESERVED.contains(name.toLowerCase(Locale.ROOT))) {
                return Optional.of("is in the reserved folder '" + name + "'");
            }
            int bytes = ascii ? name.length() : name.getBytes(StandardCharsets.UTF_8).length;
            if (bytes > LONGEST_NAME) {
                return Optional.of("has a name of " + bytes + " bytes, and a file system allows " + LONGEST_NAME);
            }
            start = end + 1;
        }
        return Optional.empty();
    }

    static String require(String path) {
        fault(path).ifPresent(fault -> {
            throw new IllegalArgumentException("Not an output path: '" + path + "' " + fault);
        });
        return path;
    }

    /** The folder that a path is in, {@code ""} for the output folder itself. */
    static String parent(String path) {
        int slash = path.lastIndexOf('/');
        return slash < 0 ? "" : path.substring(0, slash);
    }
}
