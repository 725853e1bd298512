package press.courant.extract;

import java.io.IOException;

/** An input that is too much, or not what it says, in words for a person. */
public final class InputException extends IOException {
    private static final long serialVersionUID = 1L;

    InputException(String message) {
        super(message);
    }
}
