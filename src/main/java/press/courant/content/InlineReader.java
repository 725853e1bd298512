package press.courant.content;

import com.vladsch.flexmark.ast.Text;
import com.vladsch.flexmark.parser.InlineParserExtensionFactory;
import com.vladsch.flexmark.parser.InlineParserFactory;
import com.vladsch.flexmark.parser.delimiter.DelimiterProcessor;
import com.vladsch.flexmark.parser.internal.CommonmarkInlineParser;
import com.vladsch.flexmark.parser.internal.LinkRefProcessorData;
import com.vladsch.flexmark.util.ast.Document;
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
 * it tries, has one for white space, and sets itself up anew for each document.
 */
final class InlineReader extends CommonmarkInlineParser {
    private static final int ASCII = 0x80;

    private final boolean[] isMark = new boolean[ASCII];
    /** The input as a string: in a quotation, it is a sequence of sequences. */
    private String characters = "";
    private @Nullable BasedSequence looked;

    /** The special characters are copied, since a table adds its own to them. */
    private InlineReader(DataHolder options, BitSet specialCharacters, BitSet delimiterCharacters,
            Map<Character, DelimiterProcessor> delimiters, LinkRefProcessorData references,
            List<InlineParserExtensionFactory> extensions) {
        super(options, (BitSet) specialCharacters.clone(), delimiterCharacters, delimiters, references, extensions);
        specialCharacters.stream().filter(c -> c < ASCII).forEach(c -> isMark[c] = true);
        extensions.forEach(extension -> extension.getCharacters().chars().forEach(c -> isMark[c] = true));
    }

    /** Readers of one thread each: what they are set up with is the same for all documents of a parser. */
    static InlineParserFactory forEachThread() {
        ThreadLocal<@Nullable InlineReader> readers = new ThreadLocal<>();
        return (options, specialCharacters, delimiterCharacters, delimiters, references, extensions) -> {
            InlineReader known = readers.get();
            if (known != null) {
                return known;
            }
            InlineReader reader = new InlineReader(
                    options, specialCharacters, delimiterCharacters, delimiters, references, extensions);
            readers.set(reader);
            return reader;
        };
    }

    @Override
    public void initializeDocument(Document document) {
        // A document that was too deep to be read may have left something.
        currentText = null;
        customCharacters = null;
        customSpecialCharacterFactoryMap = null;
        looked = null;
        super.initializeDocument(document);
    }

    /** One text of all pieces that were read in a row, which is a part of the input where they are. */
    @Override
    public boolean flushTextNode() {
        if (currentText == null || currentText.isEmpty() || !(currentText.get(0) instanceof TextSequence first)) {
            return super.flushTextNode();
        }
        int end = first.getEndOffset();
        for (int i = 1; i < currentText.size(); i++) {
            if (!(currentText.get(i) instanceof TextSequence next) || next.getStartOffset() != end) {
                return super.flushTextNode();
            }
            end = next.getEndOffset();
        }
        block.appendChild(new Text(first.baseSubSequence(first.getStartOffset(), end)));
        currentText = null;
        return true;
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
        if (input != looked) {
            looked = input;
            characters = input.toString();
        }
        int begin = index;
        index = endOfText(begin, marks());
        if (index > begin) {
            appendText(input, begin, index);
        }
        return index > begin;
    }

    private int endOfText(int begin, boolean[] marks) {
        String text = characters;
        int end = begin;
        for (char c; end < text.length() && ((c = text.charAt(end)) >= ASCII || !marks[c]); end++) { }
        return end;
    }

    /** A row of a table ends its cells at characters of its own. */
    private boolean[] marks() {
        if (customCharacters == null) {
            return isMark;
        }
        boolean[] marks = isMark.clone();
        customCharacters.stream().forEach(c -> marks[c] = true);
        return marks;
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
