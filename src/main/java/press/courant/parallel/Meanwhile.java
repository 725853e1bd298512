package press.courant.parallel;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.FutureTask;
import java.util.function.Supplier;

/** A value that another thread makes while this one does something else. */
public final class Meanwhile<T> implements Supplier<T> {
    private final FutureTask<T> task;

    public Meanwhile(Callable<T> maker) {
        task = new FutureTask<>(maker);
        Thread thread = new Thread(task, "meanwhile");
        thread.setDaemon(true);
        thread.start();
    }

    /** The value, once it is made; throws what its making threw, an {@link IOException} as an unchecked one. */
    @Override
    public T get() {
        try {
            return task.get();
        } catch (ExecutionException e) {
            throw unchecked(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("The work was called off", e);
        }
    }

    private static RuntimeException unchecked(ExecutionException e) {
        if (e.getCause() instanceof RuntimeException failure) {
            return failure;
        } else if (e.getCause() instanceof IOException failure) {
            return new UncheckedIOException(failure);
        } else if (e.getCause() instanceof Error error) {
            throw error;
        }
        return new IllegalStateException(e.getCause());
    }
}
