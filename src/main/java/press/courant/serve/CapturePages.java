package press.courant.serve;

import java.util.List;
import press.courant.capture.Draft;
import press.courant.capture.Duplicate;
import press.courant.capture.Imported;
import press.courant.extract.ExtractedArticle;
import press.courant.extract.RemovedBlock;
import press.courant.problem.Printable;
import press.courant.problem.Problem;

/** The pages that lead from a page to its draft. */
final class CapturePages {
    private static final int SHOWN = 200;

    private static final String NO_DRAFTS = "<p>This preview has no pages of drafts; that of <code>courant serve --drafts</code> has.</p>\n";

    private final Moment now;

    CapturePages(Moment now) {
        this.now = now;
    }

    String guide(String site, String bookmarklet, boolean drafts) {
        return page("Draft what you read", "<p>Drag this to your bookmarks:</p>\n"
                + "<p><a class=\"bookmark\" href=\"" + escaped(bookmarklet) + "\">Draft for " + escaped(site) + "</a></p>\n" + """
                <p>On a page that you want in the digest, use the bookmark. The article becomes a draft in
                <code>content/articles/</code>, without what is not the story, and opens here. Mark a part of the text before,
                and the draft has that part.</p>
                """ + (drafts ? "" : NO_DRAFTS) + """
                <p>It works while <code>courant serve</code> runs at this address, and for this digest alone, by a secret word
                that it holds. A page on which you use it could learn the word, and make drafts too; none is published until
                you say so.</p>
                """);
    }

    String receive() {
        return page("Capturing the page", "<p>The page is on its way. If it does not arrive, look at the tab that you came from.</p>\n"
                + "<script src=\"" + CaptureHandler.FOLDER + "/receive.js\"></script>\n");
    }

    String refused(String title, String hint) {
        return page(title, "<p>" + escaped(hint) + "</p>\n");
    }

    String result(Captures.Capture capture, boolean drafts) {
        if (capture.imported() instanceof Imported.Written written) {
            return written(written.draft(), capture.article(), drafts);
        } else if (capture.imported() instanceof Imported.Known known) {
            return known(known.entry(), capture);
        } else if (capture.imported() instanceof Imported.Hindered hindered) {
            return page("The digest has errors", "<p>Mend them, and use the bookmark again.</p>\n" + problems(hindered.problems()));
        }
        throw new IllegalStateException("Not known: " + capture.imported());
    }

    private String written(Draft draft, ExtractedArticle article, boolean drafts) {
        return page(article.facts().title().orElse("A draft without a title"),
                "<p>The draft is <code>" + escaped(draft.path()) + "</code>" + link(draft.path()) + ".</p>\n"
                        + (drafts ? "" : NO_DRAFTS)
                        + (draft.problems().isEmpty() ? "" : "<h2>Still to do</h2>\n" + problems(draft.problems()))
                        + removed(article.removed()));
    }

    private String known(Duplicate entry, Captures.Capture capture) {
        long percent = Math.round(100 * entry.similarity());
        return page("The digest has this report already",
                "<p>It is <code>" + escaped(entry.path()) + "</code>" + link(entry.path()) + ": "
                        + (entry.sameAddress() ? "the same address, and " : "") + percent
                        + " % of the shorter of the two texts is in the other one.</p>\n"
                        + "<form method=\"post\" action=\"" + CaptureHandler.FOLDER + "/" + capture.id() + "\">\n"
                        + "<button>Import it all the same</button>\n</form>\n");
    }

    private String link(String path) {
        return now.addressOf(path).map(found -> " (<a href=\"" + escaped(found) + "\">look at it</a>)").orElse("");
    }

    private static String problems(List<Problem> problems) {
        StringBuilder list = new StringBuilder("<ul>\n");
        for (Problem problem : problems) {
            list.append("<li>").append(escaped(Printable.sentence(problem.message())));
            problem.hint().ifPresent(hint -> list.append("<br><small>").append(escaped(Printable.sentence(hint))).append("</small>"));
            list.append("</li>\n");
        }
        return list.append("</ul>\n").toString();
    }

    private static String removed(List<RemovedBlock> blocks) {
        if (blocks.isEmpty()) {
            return "";
        }
        StringBuilder list = new StringBuilder("<details>\n<summary>Left out: " + blocks.size()
                + (blocks.size() == 1 ? " block" : " blocks") + "</summary>\n<dl>\n");
        for (RemovedBlock block : blocks) {
            String text = block.text().length() <= SHOWN ? block.text()
                    : block.text().substring(0, block.text().offsetByCodePoints(0, SHOWN / 2)) + "…";
            list.append("<dt>").append(escaped(Printable.sentence(text))).append("</dt>\n<dd>")
                    .append(escaped(Printable.sentence(block.reason()))).append("</dd>\n");
        }
        return list.append("</dl>\n</details>\n").toString();
    }

    private static String page(String title, String body) {
        return OwnPage.of(title, "<link rel=\"stylesheet\" href=\"" + CaptureHandler.FOLDER + "/capture.css\">\n", body);
    }

    private static String escaped(String text) {
        return OwnPage.escaped(text);
    }
}
