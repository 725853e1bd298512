package press.courant.render;

import freemarker.core.XMLOutputFormat;
import freemarker.core.TemplateXMLOutputModel;
import freemarker.template.TemplateModelException;
import java.io.IOException;
import java.io.Writer;

/** FreeMarker's XML, escaped by the writer of the page itself, which looks at each character once. */
final class PageXml extends XMLOutputFormat {
    static final PageXml INSTANCE = new PageXml();

    private PageXml() {}

    @Override
    public void output(String text, Writer out) throws IOException, TemplateModelException {
        if (out instanceof PageWriter page) {
            page.write(text, Escapes.XML);
        } else {
            super.output(text, out);
        }
    }

    @Override
    protected TemplateXMLOutputModel newTemplateMarkupOutputModel(String text, String markup) {
        return new Model(text, markup);
    }

    private static final class Model extends TemplateXMLOutputModel {
        Model(String text, String markup) {
            super(text, markup);
        }

        @Override
        public XMLOutputFormat getOutputFormat() {
            return INSTANCE;
        }
    }
}
