package press.courant.cli;

import java.util.Locale;

/** What of an edition's mail is printed. */
enum MailFormat {
    EML,
    HTML,
    TEXT;

    @Override
    public String toString() {
        return name().toLowerCase(Locale.ROOT);
    }
}
