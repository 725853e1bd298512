package press.courant.render;

import freemarker.core.Environment;
import freemarker.template.TemplateDirectiveBody;
import freemarker.template.TemplateDirectiveModel;
import freemarker.template.TemplateException;
import freemarker.template.TemplateHashModel;
import freemarker.template.TemplateModel;
import freemarker.template.TemplateModelException;
import freemarker.template.TemplateScalarModel;
import freemarker.template.TemplateSequenceModel;
import java.io.IOException;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicLong;
import press.courant.render.PageWrapper.OfList;
import press.courant.render.PageWrapper.OfRecord;

/**
 * The directive {@code <@fragment of=entry variant="card">…</@fragment>}: a part of many pages that is made once.
 *
 * <p>Of a list it is one fragment for each record, which the body names: {@code <@fragment of=entries variant="card";
 * entry>…</@fragment>}. An entry's card stands on some seven pages. What is inside may depend on the record, the variant and the site, and
 * on nothing else of the page. Fragments are kept until they take {@value #MOST_BYTES} bytes; those beyond are made
 * each time, and so are those of hashes and lists that a template has made.
 */
final class FragmentDirective implements TemplateDirectiveModel {
    private static final long MOST_BYTES = 64L * 1024 * 1024;

    private final PageWriters writers;
    private final Map<Key, byte[]> fragments = new ConcurrentHashMap<>();
    private final AtomicLong bytes = new AtomicLong();

    FragmentDirective(PageWriters writers) {
        this.writers = writers;
    }

    /** A record as itself, whatever its equals says: to compare all of it would take as long as to write it. */
    private record Key(Record record, String variant) {
        @Override
        public boolean equals(Object other) {
            return other instanceof Key that && that.record == record && that.variant.equals(variant);
        }

        @Override
        public int hashCode() {
            return System.identityHashCode(record) * 31 + variant.hashCode();
        }
    }

    @Override
    public void execute(Environment environment, Map parameters, TemplateModel[] variables, TemplateDirectiveBody body)
            throws TemplateException, IOException {
        if (parameters.size() != 2 || !(parameters.get("variant") instanceof TemplateScalarModel variant) || body == null) {
            throw wrongCall();
        }
        Writer out = environment.getOut();
        Object of = parameters.get("of");
        if (of instanceof OfRecord model && variables.length == 0) {
            write(model.record(), variant.getAsString(), out, body);
        } else if (of instanceof TemplateHashModel && variables.length == 0) {
            body.render(out);
        } else if (of instanceof OfList list && variables.length == 1) {
            String name = variant.getAsString();
            for (Object item : list.list()) {
                if (!(item instanceof Record record)) {
                    throw wrongCall();
                }
                write(record, name, out, target -> {
                    variables[0] = list.wrap(record);
                    body.render(target);
                });
            }
        } else if (of instanceof TemplateSequenceModel made && variables.length == 1) {
            for (int i = 0; i < made.size(); i++) {
                variables[0] = made.get(i);
                body.render(out);
            }
        } else {
            throw wrongCall();
        }
    }

    private static TemplateModelException wrongCall() {
        return new TemplateModelException(
                "fragment takes what it is of and a variant, such as <@fragment of=entry variant=\"card\">…</@fragment>");
    }

    private void write(Record record, String variant, Writer out, TemplateDirectiveBody body)
            throws TemplateException, IOException {
        Key key = new Key(record, variant);
        byte[] fragment = fragments.get(key);
        if (fragment == null) {
            PageWriter writer = writers.take();
            try {
                body.render(writer);
                fragment = writer.toBytes();
            } finally {
                writers.giveBack(writer);
            }
            if (bytes.addAndGet(fragment.length) <= MOST_BYTES) {
                fragments.put(key, fragment);
            }
        }
        if (out instanceof PageWriter page) {
            page.writeEncoded(fragment);
        } else {
            out.write(new String(fragment, StandardCharsets.UTF_8));
        }
    }
}
