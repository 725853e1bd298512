package press.courant.content;

import com.vladsch.flexmark.parser.InlineParserExtensionFactory;
import com.vladsch.flexmark.parser.delimiter.DelimiterProcessor;
import com.vladsch.flexmark.parser.internal.CommonmarkInlineParser;
import com.vladsch.flexmark.parser.internal.LinkRefProcessorData;
import com.vladsch.flexmark.util.data.DataHolder;
import com.vladsch.flexmark.util.sequence.BasedSequence;
import java.util.BitSet;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * The parser's reader of inlines, where it takes long made short: it copies the whole paragraph for each pattern that
 * it tries, and has one for white space.
 */
final class InlineReader extends CommonmarkInlineParser {
    private @Nullable BitSet marks;
    private boolean[] isMark = {};
    /** The input as a string: in a quotation, it is a sequence of sequences. */
    private String characters = "";
    private @Nullable BasedSequence looked;

    InlineReader(DataHolder options, BitSet specialCharacters, BitSet delimiterCharacters,
            Map<Character, DelimiterProcessor> delimiters, LinkRefProcessorData references,
            List<InlineParserExtensionFactory> extensions) {
        super(options, specialCharacters, delimiterCharacters, delimiters, references, extensions);
    }

    @Override
    public @Nullable BasedSequence match(Pattern pattern) {
        if (index >= input.length()) {
            return null;
        }
        Matcher matcher = pattern.matcher(input).region(index, input.length());
        if (!matcher.find()) {
            return null;
        }
        index = matcher.end();
        return input.subSequence(matcher.start(), matcher.end());
    }

    /** Reads text up to the next character that may mean something, all of which are ASCII. */
    @Override
    protected boolean parseString() {
        if (specialCharacters != marks) {
            marks = specialCharacters;
            isMark = new boolean[0x80];
            marks.stream().filter(c -> c < isMark.length).forEach(c -> isMark[c] = true);
        }
        if (input != looked) {
            looked = input;
            characters = input.toString();
        }
        int begin = index;
        while (index < characters.length() && (characters.charAt(index) >= isMark.length || !isMark[characters.charAt(index)])) {
            index++;
        }
        if (index > begin) {
            appendText(input, begin, index);
        }
        return index > begin;
    }

    /** "Optional spaces, tabs, and up to one line ending", CommonMark 6.3. */
    @Override
    public boolean spnl() {
        blanks();
        if (peek() == '\r') {
            index += peek(1) == '\n' ? 2 : 1;
            blanks();
        } else if (peek() == '\n') {
            index++;
            blanks();
        }
        return true;
    }

    private void blanks() {
        while (peek() == ' ' || peek() == '\t') {
            index++;
        }
    }
}
