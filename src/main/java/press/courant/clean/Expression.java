package press.courant.clean;

import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.regex.PatternSyntaxException;

/**
 * An editor's regular expression, which ignores case, knows Unicode and always finishes.
 *
 * <p>It sees the first {@value #MAX_LENGTH} characters of a text. One that needs too many steps does not match; the
 * steps are counted, not timed, so that the answer is the same on any machine.
 */
public final class Expression {
    private static final int MAX_LENGTH = 2_000;
    private static final int MAX_STEPS = 400_000;

    private static final int ASCII = 0x80;

    private static final byte MAY = 1;
    private static final byte CANNOT = 2;

    private final Pattern pattern;
    /** Whether a whole match may begin with two characters of ASCII, 0 until somebody asks. */
    private final byte[] beginnings = new byte[ASCII * ASCII];

    private Expression(Pattern pattern) {
        this.pattern = pattern;
    }

    /**
     * Compiles a regular expression of {@link Pattern}.
     *
     * @throws PatternSyntaxException where it is malformed
     */
    public static Expression of(String regex) {
        return new Expression(Pattern.compile(
                regex, Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE | Pattern.UNICODE_CHARACTER_CLASS));
    }

    /** Whether it is found anywhere in the text. */
    boolean isIn(String text) {
        try {
            return pattern.matcher(new Steps(start(text))).find();
        } catch (TooManySteps | StackOverflowError e) {
            return false;
        }
    }

    /** Whether it matches the whole text. */
    boolean isWhole(String text) {
        if (text.length() > 1 && text.charAt(0) < ASCII && text.charAt(1) < ASCII
                && !mayBeginWith(text.charAt(0), text.charAt(1))) {
            return false;
        }
        try {
            return text.length() <= MAX_LENGTH && pattern.matcher(new Steps(text)).matches();
        } catch (TooManySteps | StackOverflowError e) {
            return false;
        }
    }

    /** Threads may find out the same at once, and then find the same. */
    private boolean mayBeginWith(char first, char second) {
        int place = first * ASCII + second;
        if (beginnings[place] == 0) {
            Matcher matcher = pattern.matcher(String.valueOf(new char[] {first, second}));
            beginnings[place] = matcher.matches() || matcher.hitEnd() ? MAY : CANNOT;
        }
        return beginnings[place] == MAY;
    }

    private static String start(String text) {
        return text.length() <= MAX_LENGTH ? text : text.substring(0, MAX_LENGTH);
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof Expression that && that.toString().equals(toString());
    }

    @Override
    public int hashCode() {
        return toString().hashCode();
    }

    /** The regular expression as written. */
    @Override
    public String toString() {
        return pattern.pattern();
    }

    /** A text that counts how often it is looked at. */
    private static final class Steps implements CharSequence {
        private final String text;
        private int steps;

        Steps(String text) {
            this.text = text;
        }

        @Override
        public char charAt(int index) {
            if (++steps > MAX_STEPS) {
                throw new TooManySteps();
            }
            return text.charAt(index);
        }

        @Override
        public int length() {
            return text.length();
        }

        @Override
        public CharSequence subSequence(int start, int end) {
            return text.substring(start, end);
        }

        @Override
        public String toString() {
            return text;
        }
    }

    private static final class TooManySteps extends RuntimeException {
        TooManySteps() {
            super("The expression needs too many steps", null, false, false);
        }
    }
}
