package press.courant.card;

import java.text.Bidi;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;
import java.util.function.Supplier;
import press.courant.card.Face.Outline;

/** Fonts that set text together: each character is taken from the first that has it. Many threads may use it. */
final class Typeface {
    private final List<Member> members;

    /**
     * One of the fonts.
     *
     * @param characters that it has a glyph for
     * @param scale by how much its letters are to be larger than they are, to look as large as those of the others
     */
    record Member(Supplier<BitSet> characters, Supplier<Face> face, double scale) {
        boolean has(int character) {
            return characters.get().get(character);
        }
    }

    Typeface(List<Member> members) {
        this.members = List.copyOf(members);
    }

    List<Member> members() {
        return members;
    }

    /** Whether some font of it has a character. */
    boolean has(int character) {
        for (Member member : members) {
            if (member.has(character)) {
                return true;
            }
        }
        return false;
    }

    /**
     * A glyph in its place.
     *
     * @param x from the left end of the line, in ems
     * @param y downwards from the baseline, in ems
     * @param scale in ems
     */
    record Glyph(Outline outline, double x, double y, double scale) {}

    /**
     * Set text.
     *
     * @param width in ems
     */
    record Line(List<Glyph> glyphs, double width) {}

    /** Sets a line of text whose main direction is given; letters of the other direction stand in theirs. */
    Line set(String text, boolean rightToLeft) {
        Setting setting = new Setting(text.toCharArray());
        if (rightToLeft || Bidi.requiresBidi(setting.text, 0, setting.text.length)) {
            setting.add(new Bidi(text, rightToLeft ? Bidi.DIRECTION_RIGHT_TO_LEFT : Bidi.DIRECTION_LEFT_TO_RIGHT));
        } else {
            setting.add(0, setting.text.length, false);
        }
        return new Line(setting.glyphs, setting.width);
    }

    /** The number of the font for a character; a sign that many scripts use stays with the letters beside it. */
    private int member(int character, int beside) {
        if (beside >= 0 && (isSign(character) && members.get(beside).has(character) || isIgnorable(character))) {
            return beside;
        }
        for (int i = 0; i < members.size(); i++) {
            if (members.get(i).has(character)) {
                return i;
            }
        }
        return Math.max(beside, 0);
    }

    private static boolean isSign(int character) {
        Character.UnicodeScript script = Character.UnicodeScript.of(character);
        return !Character.isLetterOrDigit(character)
                && (script == Character.UnicodeScript.COMMON || script == Character.UnicodeScript.INHERITED);
    }

    /** Whether a character only tells how others are joined, or which way they run. */
    static boolean isIgnorable(int character) {
        return character >= 0x200c && character <= 0x200f || character == 0x061c
                || character >= 0x202a && character <= 0x202e || character >= 0x2066 && character <= 0x2069;
    }

    /** A line that is being set, from its left end on. */
    private final class Setting {
        private final char[] text;
        private final List<Glyph> glyphs = new ArrayList<>();
        private double width;

        Setting(char[] text) {
            this.text = text;
        }

        void add(Bidi bidi) {
            int count = bidi.getRunCount();
            byte[] levels = new byte[count];
            Integer[] order = new Integer[count];
            for (int i = 0; i < count; i++) {
                levels[i] = (byte) bidi.getRunLevel(i);
                order[i] = i;
            }
            Bidi.reorderVisually(levels, 0, order, 0, count);
            for (int run : order) {
                add(bidi.getRunStart(run), bidi.getRunLimit(run), bidi.getRunLevel(run) % 2 == 1);
            }
        }

        void add(int from, int to, boolean rightToLeft) {
            List<int[]> parts = new ArrayList<>();
            int last = -1;
            int first = firstLetter(from, to);
            for (int at = from; at < to;) {
                int character = Character.codePointAt(text, at, to);
                int member = member(character, parts.isEmpty() ? first : last);
                if (member != last) {
                    parts.add(new int[] {member, at, at});
                    last = member;
                }
                at += Character.charCount(character);
                parts.get(parts.size() - 1)[2] = at;
            }
            for (int i = 0; i < parts.size(); i++) {
                int[] part = parts.get(rightToLeft ? parts.size() - 1 - i : i);
                add(members.get(part[0]), part[1], part[2], rightToLeft);
            }
        }

        /** The font of the first letter, or none. */
        private int firstLetter(int from, int to) {
            int at = from;
            while (at < to && isSign(Character.codePointAt(text, at, to))) {
                at += Character.charCount(Character.codePointAt(text, at, to));
            }
            return at < to ? member(Character.codePointAt(text, at, to), -1) : -1;
        }

        private void add(Member member, int from, int to, boolean rightToLeft) {
            Face.Run run = member.face.get().set(text, from, to, rightToLeft);
            for (Face.Glyph glyph : run.glyphs()) {
                glyphs.add(new Glyph(glyph.outline(), width + glyph.x() * member.scale, glyph.y() * member.scale, member.scale));
            }
            width += run.width() * member.scale;
        }
    }
}
