package press.courant.picture;

import com.luciad.imageio.webp.WebPImageWriterSpi;
import com.luciad.imageio.webp.WebPWriteParam;
import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import javax.imageio.IIOImage;
import javax.imageio.ImageIO;
import javax.imageio.ImageWriteParam;
import javax.imageio.ImageWriter;
import javax.imageio.stream.ImageOutputStream;
import javax.imageio.stream.MemoryCacheImageOutputStream;

/** Writes pixels, and nothing else, in the formats of published pictures. */
final class PictureWriter {
    private static final float JPEG_QUALITY = 0.82f;
    private static final float WEBP_QUALITY = 0.8f;
    /** Of lossless WebP: how hard the encoder tries, from 0 to 1. */
    private static final float EFFORT = 0.75f;
    /** Of lossless WebP: colours may differ by what nobody sees, which saves a quarter of the bytes of scaled lines. */
    private static final int NEARLY_LOSSLESS = 60;
    /** Java names the strongest compression of PNG so. */
    private static final float SMALLEST_PNG = 0f;

    private PictureWriter() {}

    /** Whether WebP can be written here: its encoder is native code, which not every machine can run. */
    static boolean canWriteWebp() {
        try {
            return write(new BufferedImage(1, 1, BufferedImage.TYPE_INT_RGB), Encoding.LOSSY_WEBP).length > 0;
        } catch (IOException | RuntimeException | LinkageError noEncoder) {
            return false;
        }
    }

    static byte[] write(BufferedImage pixels, Encoding encoding) throws IOException {
        ImageWriter writer = writer(encoding);
        ByteArrayOutputStream bytes = new ByteArrayOutputStream(1 << 16);
        try (ImageOutputStream stream = new MemoryCacheImageOutputStream(bytes)) {
            writer.setOutput(stream);
            writer.write(null, new IIOImage(pixels, null, null), how(writer, encoding));
        } finally {
            writer.dispose();
        }
        return bytes.toByteArray();
    }

    private static ImageWriter writer(Encoding encoding) throws IOException {
        return switch (encoding) {
            case LOSSY_WEBP, LOSSLESS_WEBP -> new WebPImageWriterSpi().createWriterInstance(null);
            case JPEG, PNG -> ImageIO.getImageWritersByFormatName(encoding.name()).next();
        };
    }

    private static ImageWriteParam how(ImageWriter writer, Encoding encoding) {
        ImageWriteParam how = writer.getDefaultWriteParam();
        how.setCompressionMode(ImageWriteParam.MODE_EXPLICIT);
        switch (encoding) {
            case LOSSY_WEBP -> {
                how.setCompressionType("Lossy");
                how.setCompressionQuality(WEBP_QUALITY);
                ((WebPWriteParam) how).setUseSharpYUV(true);
            }
            case LOSSLESS_WEBP -> {
                how.setCompressionType("Lossless");
                how.setCompressionQuality(EFFORT);
                ((WebPWriteParam) how).setNearLossless(NEARLY_LOSSLESS);
            }
            case JPEG -> {
                how.setCompressionQuality(JPEG_QUALITY);
                how.setProgressiveMode(ImageWriteParam.MODE_DEFAULT);
            }
            case PNG -> how.setCompressionQuality(SMALLEST_PNG);
        }
        return how;
    }
}
