package press.courant.render;

import freemarker.core.HTMLOutputFormat;
import freemarker.core.TemplateHTMLOutputModel;
import freemarker.template.TemplateModelException;
import java.io.IOException;
import java.io.Writer;

/** FreeMarker's HTML, escaped by the writer of the page itself, which looks at each character once. */
final class PageHtml extends HTMLOutputFormat {
    static final PageHtml INSTANCE = new PageHtml();

    private PageHtml() {}

    @Override
    public void output(String text, Writer out) throws IOException, TemplateModelException {
        if (out instanceof PageWriter page) {
            page.write(text, Escapes.HTML);
        } else {
            super.output(text, out);
        }
    }

    @Override
    protected TemplateHTMLOutputModel newTemplateMarkupOutputModel(String text, String markup) {
        return new Model(text, markup);
    }

    private static final class Model extends TemplateHTMLOutputModel {
        Model(String text, String markup) {
            super(text, markup);
        }

        @Override
        public HTMLOutputFormat getOutputFormat() {
            return INSTANCE;
        }
    }
}
