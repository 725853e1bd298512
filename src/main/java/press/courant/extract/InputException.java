package press.courant.extract;

import java.io.IOException;

/** An input that is too much, or not what it says; the message says which bound, in words for a person. */
public final class InputException extends IOException {
    private static final long serialVersionUID = 1L;

    InputException(String message) {
        super(message);
    }

    /** A page of more than {@link Input#LIMIT} bytes. */
    public static InputException tooLarge() {
        return new InputException("larger than " + Input.LIMIT / (1024 * 1024) + " MB");
    }
}
