package press.courant.picture;

import java.awt.AlphaComposite;
import java.awt.Graphics2D;
import java.awt.color.CMMException;
import java.awt.color.ColorSpace;
import java.awt.color.ICC_Profile;
import java.awt.image.BufferedImage;
import java.awt.image.ColorConvertOp;
import java.awt.image.DataBufferInt;
import java.awt.image.Raster;
import java.awt.image.WritableRaster;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import javax.imageio.ImageReadParam;
import javax.imageio.ImageReader;
import javax.imageio.stream.FileImageInputStream;
import javax.imageio.stream.ImageInputStream;

/** Reads the pixels of a picture: upright, in the colours of the web (sRGB, eight bits), and without anything else. */
final class PixelReader {
    private static final String BROKEN = "is broken: its pixels cannot be read";

    private PixelReader() {}

    /** Of a row or column of many more pixels than are published, only each so manieth is read. */
    static int step(PictureFacts facts) {
        return Math.max(1, facts.width() / (2 * Picture.WIDTHS.get(Picture.WIDTHS.size() - 1)));
    }

    static BufferedImage read(Picture picture) throws IOException {
        Format format = Format.of(picture.file());
        List<String> warnings = new ArrayList<>();
        BufferedImage stored;
        try (ImageInputStream stream = new FileImageInputStream(picture.file().toFile())) {
            ImageReader reader = format.reader();
            try {
                reader.addIIOReadWarningListener((source, warning) -> warnings.add(warning));
                reader.setInput(stream, true, true);
                ImageReadParam how = reader.getDefaultReadParam();
                int step = step(picture.facts());
                how.setSourceSubsampling(step, step, 0, 0);
                stored = reader.read(0, how);
            } finally {
                reader.dispose();
            }
        }
        // Java's reader fills up with grey what is missing of a JPEG file.
        if (warnings.stream().anyMatch(warning -> warning.contains("Truncated") || warning.contains("Premature"))) {
            throw new UnusablePicture(BROKEN, "its end is missing; copy it again");
        }
        Optional<byte[]> profile = format == Format.PNG ? PngChunks.read(picture.file()).profile() : Optional.empty();
        BufferedImage coloured = inColoursOfTheWeb(stored, picture.facts().transparent());
        return upright(profile.map(bytes -> converted(coloured, bytes)).orElse(coloured), picture.facts().orientation());
    }

    private static BufferedImage inColoursOfTheWeb(BufferedImage stored, boolean transparent) {
        int type = transparent ? BufferedImage.TYPE_INT_ARGB : BufferedImage.TYPE_INT_RGB;
        ColorSpace space = stored.getColorModel().getColorSpace();
        if (stored.getType() == type) {
            return stored;
        }
        BufferedImage made = new BufferedImage(stored.getWidth(), stored.getHeight(), type);
        if (space.getType() == ColorSpace.TYPE_GRAY) {
            copyGrey(stored.getRaster(), made);
        } else if (space.isCS_sRGB()) {
            Graphics2D graphics = made.createGraphics();
            graphics.setComposite(AlphaComposite.Src);
            graphics.drawImage(stored, 0, 0, null);
            graphics.dispose();
        } else {
            new ColorConvertOp(null).filter(stored, made);
        }
        return made;
    }

    /** Java takes grey for linear light, and would make it paler than it is. */
    private static void copyGrey(Raster stored, BufferedImage made) {
        int[] pixels = ((DataBufferInt) made.getRaster().getDataBuffer()).getData();
        int shift = stored.getSampleModel().getSampleSize(0) - 8;
        int[] row = new int[stored.getWidth() * stored.getNumBands()];
        int place = 0;
        for (int y = 0; y < stored.getHeight(); y++) {
            stored.getPixels(0, y, stored.getWidth(), 1, row);
            for (int i = 0; i < row.length; i += stored.getNumBands()) {
                int grey = shift >= 0 ? row[i] >> shift : row[i] * 255 / ((1 << 8 + shift) - 1);
                int alpha = stored.getNumBands() == 2 ? row[i + 1] >> shift : 255;
                pixels[place++] = alpha << 24 | grey << 16 | grey << 8 | grey;
            }
        }
    }

    /** The pixels as the profile means them; as they are where it is none of red, green and blue. */
    private static BufferedImage converted(BufferedImage pixels, byte... profile) {
        try {
            ICC_Profile from = ICC_Profile.getInstance(profile);
            if (from.getNumComponents() != 3) {
                return pixels;
            }
            WritableRaster colours = pixels.getRaster().createWritableChild(
                    0, 0, pixels.getWidth(), pixels.getHeight(), 0, 0, new int[] {0, 1, 2});
            ICC_Profile to = ICC_Profile.getInstance(ColorSpace.CS_sRGB);
            WritableRaster made = new ColorConvertOp(new ICC_Profile[] {from, to}, null).filter(colours, null);
            colours.setRect(made);
            return pixels;
        } catch (IllegalArgumentException | CMMException noProfile) {
            return pixels;
        }
    }

    private static BufferedImage upright(BufferedImage stored, int orientation) {
        if (orientation == 1) {
            return stored;
        }
        int width = stored.getWidth();
        int height = stored.getHeight();
        boolean lying = orientation >= 5;
        BufferedImage made = new BufferedImage(lying ? height : width, lying ? width : height, stored.getType());
        int[] from = ((DataBufferInt) stored.getRaster().getDataBuffer()).getData();
        int[] to = ((DataBufferInt) made.getRaster().getDataBuffer()).getData();
        boolean mirroredRows = orientation == 2 || orientation == 3 || orientation == 7 || orientation == 8;
        boolean mirroredColumns = orientation == 3 || orientation == 4 || orientation == 6 || orientation == 7;
        for (int y = 0; y < height; y++) {
            int row = mirroredColumns ? height - 1 - y : y;
            for (int x = 0; x < width; x++) {
                int column = mirroredRows ? width - 1 - x : x;
                to[lying ? column * height + row : row * width + column] = from[y * width + x];
            }
        }
        return made;
    }
}
