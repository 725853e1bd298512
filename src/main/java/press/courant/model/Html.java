package press.courant.model;

/** HTML that is at hand, or that is fetched when somebody asks for it. */
@FunctionalInterface
public interface Html {
    /** HTML that is at hand. */
    static Html of(String text) {
        return () -> text;
    }

    String text();
}
