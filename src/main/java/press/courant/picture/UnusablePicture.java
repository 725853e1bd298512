package press.courant.picture;

import java.io.IOException;

/** Thrown where a picture's file is not what it should be. */
final class UnusablePicture extends IOException {
    private static final long serialVersionUID = 1;
    private final transient Fault fault;

    UnusablePicture(String message, String hint) {
        super(message);
        fault = new Fault(message, hint);
    }

    Fault fault() {
        return fault;
    }
}
