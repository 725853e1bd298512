package press.courant.capture;

import java.util.List;

/**
 * A topic that a report may belong to, and why.
 *
 * @param id of the topic
 * @param words that the report has in common with entries of the topic, the most telling first
 * @param entries how many entries of the topic have one of the words
 * @param nearest the file of the topic's entry that the report is most like
 */
public record SuggestedTopic(String id, List<String> words, int entries, String nearest) {
    public SuggestedTopic {
        words = List.copyOf(words);
    }
}
