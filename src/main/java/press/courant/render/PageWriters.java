package press.courant.render;

import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;

/** Writers that are used again: a page begun in a new one costs more memory than its text. Many threads may use it. */
final class PageWriters {
    /** The largest that is kept, in bytes. */
    private static final int LARGEST = 1024 * 1024;

    private final Queue<PageWriter> free = new ConcurrentLinkedQueue<>();

    PageWriter take() {
        PageWriter writer = free.poll();
        return writer == null ? new PageWriter() : writer;
    }

    void giveBack(PageWriter writer) {
        if (writer.capacity() <= LARGEST) {
            writer.clear();
            free.add(writer);
        }
    }
}
