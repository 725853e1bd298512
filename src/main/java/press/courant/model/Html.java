package press.courant.model;

/** HTML that is at hand, or that is fetched when somebody asks for it. */
@FunctionalInterface
public interface Html {
    /** HTML that is at hand. */
    static Html of(String text) {
        return new AtHand(text);
    }

    /** HTML that is the same as another where its text is. */
    record AtHand(String text) implements Html {}

    String text();
}
