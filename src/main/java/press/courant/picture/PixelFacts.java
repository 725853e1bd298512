package press.courant.picture;

import com.twelvemonkeys.imageio.metadata.Directory;
import com.twelvemonkeys.imageio.metadata.Entry;
import com.twelvemonkeys.imageio.metadata.jpeg.JPEG;
import com.twelvemonkeys.imageio.metadata.jpeg.JPEGSegment;
import com.twelvemonkeys.imageio.metadata.jpeg.JPEGSegmentUtil;
import com.twelvemonkeys.imageio.metadata.tiff.TIFF;
import com.twelvemonkeys.imageio.metadata.tiff.TIFFReader;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import javax.imageio.ImageReader;
import javax.imageio.stream.FileImageInputStream;
import javax.imageio.stream.ImageInputStream;
import javax.imageio.stream.MemoryCacheImageInputStream;

/** Reads what the file of a picture of pixels says of itself. */
final class PixelFacts {
    private static final int ANIMATED = 0x02;
    private static final int TRANSPARENT = 0x10;
    /** Where the flags of a WebP file of several chunks are. */
    private static final int FLAGS = 20;

    private PixelFacts() {}

    static PictureFacts of(Path file, Format format) throws IOException {
        return switch (format) {
            case JPEG -> jpeg(file);
            case PNG -> png(file);
            case GIF -> gif(file);
            case WEBP -> webp(file);
            default -> throw new IllegalArgumentException("Not of pixels: " + format);
        };
    }

    private static PictureFacts jpeg(Path file) throws IOException {
        try (ImageInputStream stream = new FileImageInputStream(file.toFile())) {
            int orientation = orientation(stream);
            stream.seek(0);
            ImageReader reader = Format.JPEG.reader();
            try {
                reader.setInput(stream, true, true);
                boolean upright = orientation < 5;
                int width = reader.getWidth(0);
                int height = reader.getHeight(0);
                return new PictureFacts(
                        true, true, false, upright ? width : height, upright ? height : width, orientation);
            } finally {
                reader.dispose();
            }
        }
    }

    /** Exif that is broken says nothing. */
    private static int orientation(ImageInputStream stream) throws IOException {
        List<JPEGSegment> segments = JPEGSegmentUtil.readSegments(stream, JPEG.APP1, "Exif");
        if (segments.isEmpty()) {
            return 1;
        }
        try (InputStream data = segments.get(0).data()) {
            data.skipNBytes(1);
            Directory directory = new TIFFReader().read(new MemoryCacheImageInputStream(data));
            Entry entry = directory.getEntryById(TIFF.TAG_ORIENTATION);
            int value = entry != null && entry.getValue() instanceof Number number ? number.intValue() : 1;
            return value >= 1 && value <= 8 ? value : 1;
        } catch (IOException | RuntimeException broken) {
            return 1;
        }
    }

    /** A photograph takes more than a byte for each pixel even when it is compressed, and a drawing far less. */
    private static PictureFacts png(Path file) throws IOException {
        PngChunks chunks = PngChunks.read(file);
        boolean photo = Files.size(file) > (long) chunks.width() * chunks.height();
        return chunks.animated()
                ? PictureFacts.unchanged(chunks.width(), chunks.height())
                : new PictureFacts(true, photo, chunks.transparent(), chunks.width(), chunks.height(), 1);
    }

    private static PictureFacts gif(Path file) throws IOException {
        try (ImageInputStream stream = new FileImageInputStream(file.toFile())) {
            ImageReader reader = Format.GIF.reader();
            try {
                reader.setInput(stream, false, true);
                boolean animated = reader.getNumImages(true) > 1;
                int width = reader.getWidth(0);
                int height = reader.getHeight(0);
                return animated
                        ? PictureFacts.unchanged(width, height)
                        : new PictureFacts(true, false, true, width, height, 1);
            } finally {
                reader.dispose();
            }
        }
    }

    private static PictureFacts webp(Path file) throws IOException {
        byte[] head = Format.head(file);
        String kind = new String(head, 12, 4, StandardCharsets.ISO_8859_1);
        int flags = kind.equals("VP8X") ? head[FLAGS] : 0;
        try (ImageInputStream stream = new FileImageInputStream(file.toFile())) {
            ImageReader reader = Format.WEBP.reader();
            try {
                reader.setInput(stream, true, true);
                int width = reader.getWidth(0);
                int height = reader.getHeight(0);
                boolean lossless = kind.equals("VP8L");
                return (flags & ANIMATED) != 0
                        ? PictureFacts.unchanged(width, height)
                        : new PictureFacts(true, !lossless, lossless || (flags & TRANSPARENT) != 0, width, height, 1);
            } finally {
                reader.dispose();
            }
        }
    }
}
