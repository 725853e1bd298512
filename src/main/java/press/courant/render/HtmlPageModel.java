package press.courant.render;

import freemarker.template.ObjectWrapper;
import freemarker.template.SimpleHash;
import freemarker.template.TemplateModel;
import freemarker.template.TemplateModelException;
import java.io.IOException;
import org.jspecify.annotations.Nullable;

/** What the template of a page for browsers sees. {@code jsonLd} is made when it asks for it, as most do not. */
final class HtmlPageModel extends SimpleHash {
    private static final String JSON_LD = "jsonLd";

    private final LinkedData linkedData;

    HtmlPageModel(ObjectWrapper wrapper, LinkedData linkedData) {
        super(wrapper);
        this.linkedData = linkedData;
        put("linkedData", linkedData);
        put(JSON_LD, "");
    }

    @Override
    public @Nullable TemplateModel get(String name) throws TemplateModelException {
        if (!name.equals(JSON_LD)) {
            return super.get(name);
        }
        try {
            return PageHtml.INSTANCE.fromMarkup(linkedData.text());
        } catch (IOException e) {
            throw new TemplateModelException("jsonLd cannot be written", e);
        }
    }
}
