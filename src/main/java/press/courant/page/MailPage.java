package press.courant.page;

import java.util.Optional;

/**
 * A part of the mail of an edition, which is no file of the site.
 *
 * @param path that the part is called by
 * @param template that writes it: as HTML or as plain text
 */
public record MailPage(String path, Optional<String> origin, String template, EditionMail mail) implements TemplatePage {}
