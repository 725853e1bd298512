package press.courant.page;

/** A page that a template of its own renders. */
public sealed interface TemplatePage extends Page
        permits HtmlPage, AtomFeedPage, SitemapPage, SitemapIndexPage, MailPage {
    /** The template's path below the templates folder, such as {@code entry.ftlh}. */
    String template();
}
