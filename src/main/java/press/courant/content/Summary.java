package press.courant.content;

import java.text.BreakIterator;
import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;

/** The first sentences of a text, for lists and cards. */
final class Summary {
    private static final int MOST_CHARACTERS = 200;
    private static final int SEARCHED = 5_000;
    private static final Pattern SENTENCE_END = Pattern.compile("[.!?…։。！？؟।۔][\\p{Pf}\\p{Pe}\"'\\p{Pi}]*$");

    private Summary() {}

    /** The sentences that have at most {@value #MOST_CHARACTERS} characters together, or the beginning of the first. */
    static String of(String text) {
        List<String> blocks = text.substring(0, Math.min(text.length(), SEARCHED)).lines()
                .map(String::strip).filter(line -> !line.isEmpty()).toList();
        List<String> sentences = blocks.stream().filter(line -> SENTENCE_END.matcher(line).find()).toList();
        String first = sentences.isEmpty() ? blocks.isEmpty() ? "" : blocks.get(0) : sentences.get(0);
        return first.length() <= MOST_CHARACTERS ? first : cut(first);
    }

    private static String cut(String paragraph) {
        BreakIterator breaks = BreakIterator.getSentenceInstance(Locale.ROOT);
        breaks.setText(paragraph);
        int end = breaks.preceding(MOST_CHARACTERS + 1);
        String sentences = end == BreakIterator.DONE ? "" : paragraph.substring(0, end).strip();
        return sentences.isEmpty() ? words(paragraph) : sentences;
    }

    private static String words(String sentence) {
        int space = sentence.lastIndexOf(' ', MOST_CHARACTERS - 1);
        int end = space > MOST_CHARACTERS / 2 ? space : sentence.offsetByCodePoints(0, MOST_CHARACTERS / 2);
        return sentence.substring(0, end).replaceAll("[\\s\\p{Po}\\p{Pd}]+$", "") + "…";
    }
}
