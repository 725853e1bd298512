package press.courant.parallel;

import java.util.Optional;
import java.util.function.Supplier;

/** A value that is made when it is first asked for, and once. */
public final class Once<T> implements Supplier<T> {
    private final Supplier<? extends T> maker;
    private volatile Optional<T> made = Optional.empty();

    public Once(Supplier<? extends T> maker) {
        this.maker = maker;
    }

    @Override
    public T get() {
        Optional<T> known = made;
        return known.isPresent() ? known.get() : make();
    }

    /** The value, where it was made. */
    public Optional<T> known() {
        return made;
    }

    private synchronized T make() {
        if (made.isEmpty()) {
            made = Optional.of(maker.get());
        }
        return made.get();
    }
}
