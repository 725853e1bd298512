package press.courant.cache;

/** What a run finds where the one before left something else for it; a run without the cache is right all the same. */
public final class DamageException extends RuntimeException {
    private static final long serialVersionUID = 1;

    public DamageException(String message) {
        super(message);
    }
}
