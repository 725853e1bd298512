package press.courant.publish;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;

/**
 * A commit to be made, in the language of {@code git fast-import}.
 *
 * <p>That way no checkout and no index is touched, and neither ignore rules nor line-end conversion change what is
 * published.
 *
 * @param ref where the commit is kept
 * @param parent empty for one that stands alone
 * @param author with moment and zone, as git writes it
 */
record NewCommit(
        String ref,
        Optional<String> parent,
        String author,
        String committer,
        String message,
        SortedMap<String, NewFile> files,
        Changes changes) {

    void writeTo(OutputStream raw) throws IOException {
        BufferedOutputStream stream = new BufferedOutputStream(raw, 1 << 16);
        line(stream, "feature done");
        line(stream, "commit " + ref);
        line(stream, "mark :1");
        line(stream, "author " + author);
        line(stream, "committer " + committer);
        data(stream, (message + "\n").getBytes(UTF_8));
        if (parent.isPresent()) {
            line(stream, "from " + parent.get());
            for (String path : changes.deleted()) {
                line(stream, "D " + quoted(path));
            }
        }
        for (Map.Entry<String, NewFile> file : files.entrySet()) {
            boolean isNew = changes.added().contains(file.getKey()) || changes.changed().contains(file.getKey());
            if (isNew) {
                line(stream, "M " + file.getValue().entry().mode() + " inline " + quoted(file.getKey()));
                data(stream, file.getValue().bytes());
            } else if (parent.isEmpty()) {
                TreeEntry entry = file.getValue().entry();
                line(stream, "M " + entry.mode() + " " + entry.id() + " " + quoted(file.getKey()));
            }
        }
        line(stream, "get-mark :1");
        line(stream, "done");
        stream.flush();
    }

    private static void line(OutputStream stream, String text) throws IOException {
        stream.write((text + "\n").getBytes(UTF_8));
    }

    private static void data(OutputStream stream, byte[] bytes) throws IOException {
        line(stream, "data " + bytes.length);
        stream.write(bytes);
        stream.write('\n');
    }

    private static String quoted(String path) {
        return '"' + path.replace("\\", "\\\\").replace("\"", "\\\"").replace("\n", "\\n") + '"';
    }
}
