package press.courant.content;

import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import press.courant.model.Language;
import press.courant.model.SiteConfig;

/** The typography of titles, summaries and other texts without markup, in step with that of the bodies. */
final class PlainText {
    private static final Pattern ADDRESS = Pattern.compile("(?:https?://|www\\.)[^\\s\"']+");

    private final boolean typographic;
    private final Language language;

    PlainText(SiteConfig config) {
        this(config.typography(), config.language());
    }

    PlainText(boolean typographic, Language language) {
        this.typographic = typographic;
        this.language = language;
    }

    /** For texts in another language. */
    PlainText in(Language other) {
        return new PlainText(typographic, other);
    }

    /** A text as it is shown; addresses in it stay as they are. */
    String of(String text) {
        if (!typographic || !SmartText.mayChange(text)) {
            return text;
        }
        SmartText smart = new SmartText(Typography.of(language));
        Matcher address = ADDRESS.matcher(text);
        int done = 0;
        while (address.find()) {
            smart.add(text.substring(done, address.start()), true);
            smart.add(address.group(), false);
            done = address.end();
        }
        smart.add(text.substring(done), true);
        return String.join("", smart.texts());
    }

    Optional<String> of(Optional<String> text) {
        return text.map(this::of);
    }
}
