package press.courant.extract;

import java.util.List;

/**
 * A run of text without a break, such as a paragraph, a heading, a list item, a caption or a button.
 *
 * @param index its place among the blocks of its page, from 0
 * @param text plain, stripped, with single spaces
 * @param box the element that it stands in
 * @param inlineWords the groups of words that the classes of the inline elements around all of it have
 */
record Block(
        int index, String text, List<Run> runs, Box box, long inlineWords, int linkCharacters, int strongCharacters,
        int emphasisCharacters, TextShape shape) {
    double linkShare() {
        return share(linkCharacters);
    }

    double strongShare() {
        return share(strongCharacters);
    }

    double emphasisShare() {
        return share(emphasisCharacters);
    }

    private double share(int characters) {
        return text.isEmpty() ? 0 : (double) characters / text.length();
    }

    String tag() {
        return box.tag();
    }

    boolean isHeading() {
        String tag = tag();
        return tag.length() == 2 && tag.charAt(0) == 'h' && Character.isDigit(tag.charAt(1));
    }

    /** Whether it reads like a sentence of a report. */
    boolean isProse() {
        return shape.words() >= 12 && shape.sentences() > 0 && linkShare() < 0.5;
    }
}
