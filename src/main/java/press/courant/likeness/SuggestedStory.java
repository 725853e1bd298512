package press.courant.likeness;

import java.util.List;
import press.courant.model.Article;

/**
 * Entries that probably belong together, and why; whether they do is the editor's to say.
 *
 * @param kind what they may make
 * @param story the id of the story that they may belong to; empty for a new one
 * @param entries oldest first
 * @param terms words that they have in common, the most telling first
 */
public record SuggestedStory(Kind kind, String story, List<Entry> entries, List<String> terms) {
    /** What entries may make together. */
    public enum Kind {
        /** A story of entries that name none. */
        NEW_STORY,
        /** More entries of a story that there is. */
        MORE_OF_A_STORY,
        /** One event within a story, told by several sources. */
        EVENT
    }

    /**
     * An entry that probably belongs to others.
     *
     * @param nearest the one of them that it is most like
     * @param terms that both have in common, the most telling first
     */
    public record Entry(Article article, Article nearest, List<String> terms) {}
}
