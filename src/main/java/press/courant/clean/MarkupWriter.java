package press.courant.clean;

/** Takes the HTML of a text in its order, piece by piece. */
public interface MarkupWriter {
    /**
     * The start of an element.
     *
     * @param attributes their names and values in turn
     */
    void start(String name, String... attributes);

    void end(String name);

    void text(String text);

    /** HTML of any kind, as an editor wrote it. */
    void raw(String html);

    /** Begins a line, unless one has just begun. */
    void line();

    /** Whether nothing is written, or a line feed was the last. */
    boolean beginsLine();

    /** Whether there is any use for more. */
    boolean takesMore();
}
