package press.courant.picture;

/** How the bytes of a published picture are written. */
public enum Encoding {
    /** For photographs: small, and good enough to the eye. */
    LOSSY_WEBP("webp"),
    /** For drawings, whose lines and letters a lossy encoder blurs. */
    LOSSLESS_WEBP("webp"),
    JPEG("jpg"),
    PNG("png");

    private final String extension;

    Encoding(String extension) {
        this.extension = extension;
    }

    /** The end of a file's name, without the dot. */
    public String extension() {
        return extension;
    }
}
