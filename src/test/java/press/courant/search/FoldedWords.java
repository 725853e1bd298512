package press.courant.search;

import java.util.ArrayList;
import java.util.List;

/** What the index makes of texts, for tests elsewhere. */
public final class FoldedWords {
    private FoldedWords() {}

    public static List<String> of(String text) {
        List<String> words = new ArrayList<>();
        new WordReader((letters, length, hash) -> words.add(new String(letters, 0, length))).text(text);
        return words;
    }

    static List<String> ofHtml(String html) {
        List<String> words = new ArrayList<>();
        new WordReader((letters, length, hash) -> words.add(new String(letters, 0, length))).html(html);
        return words;
    }
}
