package press.courant.likeness;

import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import press.courant.model.Article;

/**
 * The telling words of an entry's title and summary.
 *
 * @param terms by their first letters in small ones, so that most endings of a word make no difference
 */
record StoryTerms(Map<String, Term> terms) {
    private static final int SHORTEST = 4;
    private static final int STEM = 7;
    private static final String ENDS_OF_SENTENCES = ".!?:։";

    /**
     * A word.
     *
     * @param spelled as the entry has it first
     * @param name whether it is written large within a sentence
     * @param inTitle whether the title has it
     */
    record Term(String spelled, boolean name, boolean inTitle) {
        private Term and(Term other) {
            return new Term(spelled, name || other.name, inTitle || other.inTitle);
        }
    }

    static StoryTerms of(Article article) {
        Map<String, Term> terms = new LinkedHashMap<>();
        add(article.title(), true, terms);
        add(article.summary(), false, terms);
        return new StoryTerms(terms);
    }

    private static void add(String text, boolean inTitle, Map<String, Term> terms) {
        boolean begins = true;
        int start = 0;
        while (start < text.length()) {
            int end = start;
            while (end < text.length() && isPart(text.codePointAt(end))) {
                end += Character.charCount(text.codePointAt(end));
            }
            if (end == start) {
                begins |= ENDS_OF_SENTENCES.indexOf(text.charAt(start)) >= 0;
                start += Character.charCount(text.codePointAt(start));
                continue;
            }
            String word = text.substring(start, end);
            if (isTelling(word)) {
                boolean name = !begins && Character.isUpperCase(word.codePointAt(0)) || isAbbreviation(word);
                terms.merge(stem(word), new Term(word, name, inTitle), Term::and);
            }
            begins = false;
            start = end;
        }
    }

    private static boolean isPart(int c) {
        int type = Character.getType(c);
        return Character.isLetterOrDigit(c) || type == Character.NON_SPACING_MARK || type == Character.COMBINING_SPACING_MARK;
    }

    private static boolean isTelling(String word) {
        return word.codePoints().anyMatch(Character::isLetter)
                && (word.codePointCount(0, word.length()) >= SHORTEST || isAbbreviation(word));
    }

    private static boolean isAbbreviation(String word) {
        return word.length() >= 2 && word.length() <= SHORTEST && word.chars().allMatch(Character::isUpperCase);
    }

    private static String stem(String word) {
        String small = word.toLowerCase(Locale.ROOT);
        return small.codePointCount(0, small.length()) <= STEM ? small : small.substring(0, small.offsetByCodePoints(0, STEM));
    }
}
