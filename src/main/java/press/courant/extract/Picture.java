package press.courant.extract;

import java.util.Optional;
import press.courant.clean.SafeUrl;
import press.courant.clean.TidyUrl;

/**
 * A picture in the story.
 *
 * @param before the index of the block that it stands before
 * @param url absolute
 * @param alternative the words for those who do not see it
 * @param caption with its credit
 */
record Picture(int before, String url, String alternative, Optional<String> caption) {
    String markdown() {
        String address = MarkdownWriter.address(SafeUrl.of(TidyUrl.tidy(url)).orElse(""));
        String title = caption
                .map(text -> " \"" + MarkdownWriter.escaped(text).replace("\n", " ").replace("\"", "\\\"") + "\"").orElse("");
        return "![" + MarkdownWriter.escaped(alternative).replace("\n", " ") + "](" + address + title + ")";
    }
}
