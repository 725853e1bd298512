package press.courant.picture;

import java.io.IOException;
import java.nio.file.Path;

/** Reads what a picture's file says of itself, without its pixels. */
final class FactsReader {
    private static final int LONGEST_SIDE = 16_000;
    private static final long MOST_PIXELS = 100_000_000;

    private FactsReader() {}

    static PictureFacts read(Path file) throws IOException {
        Format format = Format.of(file);
        try {
            PictureFacts facts = read(file, format);
            checkSize(facts);
            return facts;
        } catch (UnusablePicture e) {
            throw e;
        } catch (IOException | RuntimeException broken) {
            // What a library throws at a broken file is not to be foreseen.
            throw new UnusablePicture("is broken: its first bytes say " + format + ", and what follows is none",
                    "save it anew");
        }
    }

    private static PictureFacts read(Path file, Format format) throws IOException {
        return switch (format) {
            case JPEG, PNG, GIF, WEBP -> PixelFacts.of(file, format);
            case SVG -> SvgSize.of(file);
            case AVIF -> PictureFacts.unchanged(0, 0);
            default -> throw new UnusablePicture("is in a format that browsers do not show",
                    "save it as JPEG, PNG, WebP, GIF or SVG");
        };
    }

    private static void checkSize(PictureFacts facts) throws UnusablePicture {
        long pixels = (long) facts.width() * facts.height();
        if (facts.resized() && (facts.width() <= 0 || facts.height() <= 0)) {
            throw new UnusablePicture("has no pixels", "save it anew");
        } else if (facts.resized() && (pixels > MOST_PIXELS || Math.max(facts.width(), facts.height()) > LONGEST_SIDE)) {
            throw new UnusablePicture("has " + facts.width() + " × " + facts.height()
                    + " pixels, which is more than can be resized",
                    "make it smaller: at most " + LONGEST_SIDE + " on a side, and " + MOST_PIXELS / 1_000_000
                            + " million in all");
        }
    }
}
