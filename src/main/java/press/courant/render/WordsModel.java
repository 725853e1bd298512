package press.courant.render;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonGenerator;
import freemarker.core.TemplateHTMLOutputModel;
import freemarker.template.SimpleScalar;
import freemarker.template.TemplateHashModel;
import freemarker.template.TemplateMethodModelEx;
import freemarker.template.TemplateModel;
import freemarker.template.TemplateModelException;
import freemarker.template.TemplateNumberModel;
import freemarker.template.TemplateScalarModel;
import java.io.IOException;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import press.courant.message.Message;
import press.courant.message.Messages;

/**
 * The template variable {@code words}: the words of the interface by key, such as {@code ${words.topics}}, and those
 * with places to fill as functions, such as {@code ${words.entries(12)}}. What fills a place may be markup.
 * {@code ${words.json('entries')}} is for scripts: an object of the texts by form, for each key that it is given.
 */
record WordsModel(Map<String, TemplateModel> words) implements TemplateHashModel {

    static WordsModel of(Messages messages) {
        Map<String, TemplateModel> words = new HashMap<>();
        for (String key : messages.keys()) {
            Message message = messages.message(key);
            words.put(key, message.places().isEmpty() ? new SimpleScalar(message.with()) : new Filled(key, message));
        }
        words.put("json", new Json(messages));
        return new WordsModel(words);
    }

    @Override
    public @Nullable TemplateModel get(String key) {
        return words.get(key);
    }

    @Override
    public boolean isEmpty() {
        return false;
    }

    private record Json(Messages messages) implements TemplateMethodModelEx {
        private static final JsonFactory FACTORY = new JsonFactory();

        @Override
        public SimpleScalar exec(List arguments) throws TemplateModelException {
            StringWriter text = new StringWriter();
            try (JsonGenerator json = FACTORY.createGenerator(text)) {
                json.writeStartObject();
                for (Object argument : arguments) {
                    if (!(argument instanceof TemplateScalarModel key) || !messages.keys().contains(key.getAsString())) {
                        throw new TemplateModelException("words.json takes keys of messages");
                    }
                    json.writeObjectFieldStart(key.getAsString());
                    for (Map.Entry<String, String> form : messages.message(key.getAsString()).texts().entrySet()) {
                        json.writeStringField(form.getKey(), form.getValue());
                    }
                    json.writeEndObject();
                }
                json.writeEndObject();
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
            return new SimpleScalar(text.toString());
        }
    }

    private record Filled(String key, Message message) implements TemplateMethodModelEx {
        @Override
        public Object exec(List arguments) throws TemplateModelException {
            if (arguments.size() != message.places().size()) {
                throw wrongCall();
            }
            Object[] values = new Object[arguments.size()];
            boolean isMarkup = false;
            for (int i = 0; i < values.length; i++) {
                isMarkup |= arguments.get(i) instanceof TemplateHTMLOutputModel;
            }
            for (int i = 0; i < values.length; i++) {
                values[i] = value(arguments.get(i), isMarkup);
            }
            return isMarkup
                    ? PageHtml.INSTANCE.fromMarkup(message.with(PageHtml.INSTANCE::escapePlainText, values))
                    : new SimpleScalar(message.with(values));
        }

        private Object value(Object argument, boolean isMarkup) throws TemplateModelException {
            if (argument instanceof TemplateHTMLOutputModel markup) {
                return PageHtml.INSTANCE.getMarkupString(markup);
            } else if (argument instanceof TemplateNumberModel number) {
                return number.getAsNumber().longValue();
            } else if (argument instanceof TemplateScalarModel text) {
                return isMarkup ? PageHtml.INSTANCE.escapePlainText(text.getAsString()) : text.getAsString();
            }
            throw wrongCall();
        }

        private TemplateModelException wrongCall() {
            return new TemplateModelException("words." + key + " takes " + message.places().size()
                    + (message.places().size() == 1 ? " text or number: " : " texts or numbers: ")
                    + String.join(", ", message.places()));
        }
    }
}
