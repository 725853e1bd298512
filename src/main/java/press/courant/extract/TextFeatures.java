package press.courant.extract;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import press.courant.clean.RuleSet;
import press.courant.clean.Signals;

/** What a text looks like without its page. */
final class TextFeatures {
    private static final int SHORT = 16;
    private static final int SENTENCE = 12;
    private static final int LONG = 25;

    private final Signals rules;
    private final List<String> signals;
    private final Map<String, Integer> numbers = new HashMap<>();
    private final Steps words;
    private final Steps sentences;
    private final Steps commas;
    private final Steps capitals;
    private final Steps digits;
    private final int says;
    private final int saysAtLength;
    private final int endsSentence;
    private final int endsColon;
    private final int endsQuestion;
    private final int endsDots;
    private final int startsLower;
    private final int startsMark;
    private final int startsLabel;
    private final int quotes;
    private final int separators;
    private final int address;
    private final int handle;
    private final int year;
    private final int clock;
    private final int noMark;

    TextFeatures(FeatureNames names, RuleSet rules) {
        this.rules = new Signals(rules);
        this.signals = Stream.concat(
                        rules.signals().stream().map(RuleSet.Signal::id), rules.lines().stream().map(RuleSet.Lines::id))
                .distinct()
                .toList();
        for (int i = 0; i < signals.size(); i++) {
            numbers.put(signals.get(i), i);
        }
        words = new Steps(names, "words", 2, 4, 7, 11, 16, 25, 40, 80);
        sentences = new Steps(names, "sentences", 1, 2, 4);
        commas = new Steps(names, "commas", 1, 3);
        capitals = new Steps(names, "share of capitals", 0.02, 0.06, 0.15, 0.5);
        digits = new Steps(names, "share of digits", 0.01, 0.1, 0.3);
        says = names.addAll("says ", signals, "");
        saysAtLength = names.addAll("says in many words ", signals, "");
        endsSentence = names.add("ends a sentence");
        endsColon = names.add("ends in a colon");
        endsQuestion = names.add("ends in a question");
        endsDots = names.add("ends in dots");
        startsLower = names.add("begins in lower case");
        startsMark = names.add("begins with a mark");
        startsLabel = names.add("begins with a label");
        quotes = names.add("begins with a quotation");
        separators = names.add("has separators");
        address = names.add("has an address");
        handle = names.add("has a handle");
        year = names.add("short with a year");
        clock = names.add("short with a time");
        noMark = names.add("many words without an end");
    }

    /** The ids of all rules. */
    List<String> signals() {
        return signals;
    }

    /** The ids of the rules that a text meets. */
    List<String> said(String text) {
        return rules.in(text);
    }

    /** The place of a rule among all. */
    int number(String signal) {
        return numbers.get(signal);
    }

    void add(Numbers found, String text, TextShape shape, List<String> said) {
        found.add(words.of(shape.words()));
        found.add(sentences.of(shape.sentences()));
        found.add(commas.of(shape.commas()));
        found.add(capitals.of(share(shape.capitals(), shape.letters())));
        found.add(digits.of(share(shape.digits(), shape.letters())));
        int group = shape.words() < LONG ? says : saysAtLength;
        said.forEach(id -> found.add(group + number(id)));
        ends(found, text, shape);
        starts(found, text);
        signs(found, text, shape);
    }

    private static double share(int part, int whole) {
        return whole == 0 ? 0 : (double) part / whole;
    }

    private void ends(Numbers numbers, String text, TextShape shape) {
        char end = text.charAt(text.length() - 1);
        numbers.addIf(shape.endsSentence(), endsSentence);
        numbers.addIf(end == ':' || end == '：', endsColon);
        numbers.addIf(end == '?' || end == '？' || end == '؟' || end == ';' && shape.words() > 3, endsQuestion);
        numbers.addIf(end == '…' || text.endsWith("...") || text.endsWith("[…]"), endsDots);
        numbers.addIf(shape.words() >= SENTENCE && shape.sentences() == 0, noMark);
    }

    private void starts(Numbers numbers, String text) {
        char start = text.charAt(0);
        boolean quoted = "\"“«„‘'「『»”".indexOf(start) >= 0;
        int colon = text.indexOf(':');
        numbers.addIf(Character.isLowerCase(start), startsLower);
        numbers.addIf(quoted, quotes);
        numbers.addIf(!quoted && !Character.isLetterOrDigit(start), startsMark);
        numbers.addIf(colon > 1 && colon < 30 && colon + 1 < text.length() && text.charAt(colon + 1) == ' ', startsLabel);
    }

    private void signs(Numbers numbers, String text, TextShape shape) {
        numbers.addIf(text.contains(" / ") || hasSeparator(text), separators);
        int at = text.indexOf('@');
        numbers.addIf(at >= 0 && text.indexOf('.', at) > 0 || text.contains("www.") || text.contains("http"), address);
        numbers.addIf(at >= 0 && (at == 0 || !Character.isLetterOrDigit(text.charAt(at - 1))), handle);
        numbers.addIf(shape.words() < SHORT && hasYear(text), year);
        numbers.addIf(shape.words() < SHORT && hasClock(text), clock);
    }

    private static boolean hasSeparator(String text) {
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            if (c == '|' || c == '•' || c == '·' || c == '›' || c == '»') {
                return true;
            }
        }
        return false;
    }

    private static boolean hasYear(String text) {
        for (int i = 0; i + 4 <= text.length(); i++) {
            boolean century = text.startsWith("20", i) || text.startsWith("19", i);
            if (century && isDigit(text, i + 2) && isDigit(text, i + 3) && !isDigit(text, i + 4) && !isDigit(text, i - 1)) {
                return true;
            }
        }
        return false;
    }

    private static boolean hasClock(String text) {
        for (int i = 1; i + 2 < text.length(); i++) {
            char c = text.charAt(i);
            boolean between = (c == ':' || c == '.' || c == 'h') && isDigit(text, i - 1);
            if (between && isDigit(text, i + 1) && isDigit(text, i + 2) && !isDigit(text, i + 3)) {
                return true;
            }
        }
        return false;
    }

    private static boolean isDigit(String text, int i) {
        return i >= 0 && i < text.length() && text.charAt(i) >= '0' && text.charAt(i) <= '9';
    }
}
