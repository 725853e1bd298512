package press.courant.message;

import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import press.courant.model.Language;

/** All words of the interface in one language, and in English where that language lacks one. */
public final class Messages {
    static final Language ENGLISH = new Language("en");

    private final Language language;
    private final Map<String, Message> messages;

    private Messages(Language language, Map<String, Message> messages) {
        this.language = language;
        this.messages = messages;
    }

    /**
     * The messages of a language.
     *
     * @param english those of English, the site's own last
     * @param theirs those of the language, the site's own last
     */
    static Messages of(Language language, List<MessageFile> english, List<MessageFile> theirs) {
        // The program's own file says in which order values come, whatever the order in other texts.
        Map<String, Map<String, String>> first = texts(english.subList(0, 1));
        Map<String, Message> messages = new LinkedHashMap<>();
        texts(english).forEach((key, forms) -> messages.put(key,
                new Message(Plural.of(ENGLISH), Message.places(first.getOrDefault(key, forms).get(Message.OTHER)), forms)));
        texts(theirs).forEach((key, forms) -> messages.put(key, new Message(Plural.of(language),
                messages.containsKey(key) ? messages.get(key).places() : Message.places(forms.get(Message.OTHER)), forms)));
        return new Messages(language, messages);
    }

    /** The texts of each key by their forms; a later file replaces those of an earlier one. */
    private static Map<String, Map<String, String>> texts(List<MessageFile> files) {
        Map<String, Map<String, String>> texts = new LinkedHashMap<>();
        for (MessageFile file : files) {
            file.lines().values().forEach(line ->
                    texts.computeIfAbsent(line.message(), any -> new HashMap<>()).put(line.form(), line.text()));
        }
        texts.values().removeIf(forms -> !forms.containsKey(Message.OTHER));
        return texts;
    }

    /** The language that was asked for. */
    public Language language() {
        return language;
    }

    public Set<String> keys() {
        return messages.keySet();
    }

    /** The message of a key, which must be known. */
    public Message message(String key) {
        Message message = messages.get(key);
        if (message == null) {
            throw new IllegalArgumentException("There is no message '" + key + "'");
        }
        return message;
    }

    /** The text of a message, filled; where the first value is a number, in the form that goes with it. */
    public String get(String key, Object... values) {
        return message(key).with(values);
    }
}
