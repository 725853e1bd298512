package press.courant.picture;

import press.courant.cache.ByteSink;
import press.courant.cache.ByteSource;

/**
 * What a picture's file says of itself.
 *
 * @param resized whether it is published in several widths, and not as it is: a drawing in SVG and an animation are not
 * @param photo whether it is a photograph rather than a drawing with lines and letters
 * @param transparent whether what is under it may show
 * @param width in pixels, as a viewer sees it
 * @param height in pixels, as a viewer sees it
 * @param orientation how the stored pixels are to be turned, from 1 (not at all) to 8, as in Exif
 */
public record PictureFacts(
        boolean resized, boolean photo, boolean transparent, int width, int height, int orientation) {
    static PictureFacts unchanged(int width, int height) {
        return new PictureFacts(false, false, false, width, height, 1);
    }

    void write(ByteSink to) {
        to.flag(resized);
        to.flag(photo);
        to.flag(transparent);
        to.number(width);
        to.number(height);
        to.number(orientation);
    }

    static PictureFacts read(ByteSource from) {
        return new PictureFacts(from.flag(), from.flag(), from.flag(), from.number(), from.number(), from.number());
    }
}
