package press.courant.render;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

/**
 * JSON on its way into a script element of a page. It is on every page, and Jackson's writers would go over each of its
 * texts five times until it is there.
 *
 * <p>Whoever writes closes what was opened; what was written so far is a whole value or the beginning of one.
 */
final class ScriptJson {
    private static final byte[] COMMA = {','};
    private static final byte[] QUOTE = {'"'};
    private static final byte[] OBJECT = {'{'};
    private static final byte[] END_OF_OBJECT = {'}'};
    private static final byte[] ARRAY = {'['};
    private static final byte[] END_OF_ARRAY = {']'};

    /** The names of fields as they are written, which the program knows all. */
    private static final Map<String, byte[]> FIELDS = new ConcurrentHashMap<>();

    private final PageWriter out;
    private boolean isFirst = true;

    ScriptJson(PageWriter out) {
        this.out = out;
    }

    void startObject() throws IOException {
        comma();
        start(OBJECT);
    }

    void startObject(String field) throws IOException {
        field(field);
        start(OBJECT);
    }

    void startArray(String field) throws IOException {
        field(field);
        start(ARRAY);
    }

    void endObject() throws IOException {
        end(END_OF_OBJECT);
    }

    void endArray() throws IOException {
        end(END_OF_ARRAY);
    }

    void string(String value) throws IOException {
        comma();
        value(value);
    }

    void string(String field, String value) throws IOException {
        field(field);
        value(value);
    }

    void number(String field, int value) throws IOException {
        field(field);
        out.write(Integer.toString(value), Escapes.NONE);
    }

    private void start(byte[] bracket) throws IOException {
        out.writeEncoded(bracket);
        isFirst = true;
    }

    private void end(byte[] bracket) throws IOException {
        out.writeEncoded(bracket);
        isFirst = false;
    }

    private void value(String value) throws IOException {
        out.writeEncoded(QUOTE);
        out.write(value, Escapes.SCRIPT);
        out.writeEncoded(QUOTE);
    }

    private void field(String name) throws IOException {
        comma();
        byte[] known = FIELDS.get(name);
        out.writeEncoded(known != null ? known
                : FIELDS.computeIfAbsent(name, any -> ('"' + name + "\":").getBytes(StandardCharsets.US_ASCII)));
    }

    private void comma() throws IOException {
        if (!isFirst) {
            out.writeEncoded(COMMA);
        }
        isFirst = false;
    }
}
