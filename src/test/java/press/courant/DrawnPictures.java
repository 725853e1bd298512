package press.courant;

import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.zip.CRC32;
import java.util.zip.Deflater;
import javax.imageio.IIOImage;
import javax.imageio.ImageIO;
import javax.imageio.ImageTypeSpecifier;
import javax.imageio.ImageWriter;
import javax.imageio.metadata.IIOMetadata;
import javax.imageio.stream.ImageOutputStream;

/** Pictures to test with, as files' bytes. */
final class DrawnPictures {
    static {
        System.setProperty("java.awt.headless", "true");
    }

    private DrawnPictures() {}

    /** Red on the left, blue on the right, with a green bar at the top. */
    static BufferedImage flag(int width, int height, int type) {
        BufferedImage image = new BufferedImage(width, height, type);
        Graphics2D graphics = image.createGraphics();
        graphics.setColor(Color.RED);
        graphics.fillRect(0, 0, width / 2, height);
        graphics.setColor(Color.BLUE);
        graphics.fillRect(width / 2, 0, width, height);
        graphics.setColor(Color.GREEN);
        graphics.fillRect(0, 0, width, height / 4);
        graphics.dispose();
        return image;
    }

    static byte[] jpeg(int width, int height) {
        return bytes(flag(width, height, BufferedImage.TYPE_INT_RGB), "jpeg");
    }

    static byte[] png(int width, int height) {
        return bytes(flag(width, height, BufferedImage.TYPE_INT_RGB), "png");
    }

    static byte[] bytes(BufferedImage image, String format) {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try {
            if (!ImageIO.write(image, format, bytes)) {
                throw new IllegalArgumentException("No writer for " + format);
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return bytes.toByteArray();
    }

    /** A JPEG file with Exif: an orientation, and the name of the camera's owner, which nobody needs to know. */
    static byte[] withExif(byte[] jpeg, int orientation, String owner) {
        byte[] name = (owner + "\0").getBytes(StandardCharsets.US_ASCII);
        ByteBuffer tiff = ByteBuffer.allocate(8 + 2 + 2 * 12 + 4 + name.length);
        tiff.put(new byte[] {'M', 'M', 0, 42}).putInt(8).putShort((short) 2);
        tiff.putShort((short) 0x0112).putShort((short) 3).putInt(1).putShort((short) orientation).putShort((short) 0);
        tiff.putShort((short) 0x013B).putShort((short) 2).putInt(name.length).putInt(8 + 2 + 2 * 12 + 4);
        tiff.putInt(0).put(name);
        byte[] body = tiff.array();
        return withSegment(jpeg, 0xFFE1, "Exif\0\0", body);
    }

    private static byte[] withSegment(byte[] jpeg, int marker, String name, byte... body) {
        ByteBuffer all = ByteBuffer.allocate(jpeg.length + 4 + name.length() + body.length);
        all.put(jpeg, 0, 2).putShort((short) marker).putShort((short) (2 + name.length() + body.length));
        all.put(name.getBytes(StandardCharsets.ISO_8859_1)).put(body);
        return all.put(jpeg, 2, jpeg.length - 2).array();
    }

    /** A JPEG file whose colours are meant as a profile says. */
    static byte[] jpegWithProfile(byte[] jpeg, byte... profile) {
        return withSegment(jpeg, 0xFFE2, "ICC_PROFILE\0\1\1", profile);
    }

    /** The same of a PNG file. */
    static byte[] pngWithProfile(byte[] png, byte... profile) {
        Deflater deflater = new Deflater();
        deflater.setInput(profile);
        deflater.finish();
        byte[] packed = new byte[profile.length + 100];
        int length = deflater.deflate(packed);
        deflater.end();
        ByteBuffer chunk = ByteBuffer.allocate(4 + 4 + 3 + length + 4);
        chunk.putInt(3 + length).put("iCCPp\0\0".getBytes(StandardCharsets.US_ASCII)).put(packed, 0, length);
        CRC32 checksum = new CRC32();
        checksum.update(chunk.array(), 4, 4 + 3 + length);
        chunk.putInt((int) checksum.getValue());
        ByteBuffer all = ByteBuffer.allocate(png.length + chunk.capacity());
        return all.put(png, 0, 33).put(chunk.array()).put(png, 33, png.length - 33).array();
    }

    /** A PNG file that says that it is huge, and has hardly a byte. */
    static byte[] hugePng(int width, int height) {
        byte[] png = png(8, 8);
        ByteBuffer.wrap(png).putInt(16, width).putInt(20, height);
        CRC32 checksum = new CRC32();
        checksum.update(png, 12, 17);
        ByteBuffer.wrap(png).putInt(29, (int) checksum.getValue());
        return png;
    }

    static byte[] firstHalf(byte... bytes) {
        return Arrays.copyOf(bytes, bytes.length / 2);
    }

    static byte[] animatedGif(int width, int height) {
        ImageWriter writer = ImageIO.getImageWritersByFormatName("gif").next();
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (ImageOutputStream stream = ImageIO.createImageOutputStream(bytes)) {
            writer.setOutput(stream);
            writer.prepareWriteSequence(null);
            for (int i = 0; i < 2; i++) {
                BufferedImage frame = flag(width, height + i - i, BufferedImage.TYPE_BYTE_INDEXED);
                IIOMetadata metadata = writer.getDefaultImageMetadata(new ImageTypeSpecifier(frame), null);
                writer.writeToSequence(new IIOImage(frame, null, metadata), null);
            }
            writer.endWriteSequence();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } finally {
            writer.dispose();
        }
        return bytes.toByteArray();
    }
}
