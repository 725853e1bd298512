package press.courant.render;

import freemarker.core.Environment;
import freemarker.template.TemplateDirectiveBody;
import freemarker.template.TemplateDirectiveModel;
import freemarker.template.TemplateModel;
import freemarker.template.TemplateModelException;
import java.io.IOException;
import java.io.Writer;
import java.util.Map;
import press.courant.page.HtmlPage;
import press.courant.page.SiteView;

/** The directive {@code <@linkedData/>}: what a page says to machines, straight into the page. */
record LinkedData(HtmlPage page, SiteView site, PageWriters writers) implements TemplateDirectiveModel {
    @Override
    public void execute(Environment environment, Map parameters, TemplateModel[] variables, TemplateDirectiveBody body)
            throws TemplateModelException, IOException {
        if (!parameters.isEmpty() || body != null) {
            throw new TemplateModelException("linkedData takes nothing: <@linkedData/>");
        }
        Writer out = environment.getOut();
        if (out instanceof PageWriter writer) {
            JsonLd.write(page, site, writer);
        } else {
            out.write(text());
        }
    }

    /** The same as a text. */
    String text() throws IOException {
        PageWriter writer = writers.take();
        try {
            JsonLd.write(page, site, writer);
            return writer.toString();
        } finally {
            writers.giveBack(writer);
        }
    }
}
