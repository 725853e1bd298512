package press.courant.picture;

import java.awt.image.BufferedImage;
import java.io.IOException;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.Semaphore;
import net.coobird.thumbnailator.resizers.Resizers;
import press.courant.problem.Outcome;
import press.courant.problem.Problem;

/** Makes the published files of pictures. Many threads may use it: those wait for whom there is no memory. */
public final class PictureMaker {
    /** The pixels as stored, as converted, and as turned. */
    private static final int BYTES_PER_PIXEL = 12;
    private static final int BYTES_PER_PERMIT = 1 << 20;
    /** Half of the heap, in permits. */
    private static final int PERMITS = (int) Math.max(1, Runtime.getRuntime().maxMemory() / 2 / BYTES_PER_PERMIT);
    private static final Semaphore MEMORY = new Semaphore(PERMITS, true);

    private PictureMaker() {}

    /**
     * The bytes of some of a picture's files, or why there are none. The picture is read once; with no files asked for,
     * whether it can be read.
     */
    public static Outcome<Map<PictureFile, byte[]>> make(Picture picture, List<PictureFile> files) {
        withoutScreen();
        int permits = permits(picture.facts());
        MEMORY.acquireUninterruptibly(permits);
        try {
            return Outcome.of(files(PixelReader.read(picture), files), List.of());
        } catch (UnusablePicture e) {
            return failed(picture, e.fault());
        } catch (OutOfMemoryError e) {
            return failed(picture, new Fault("is too large for the memory that Java has here",
                    "make it smaller, or give Java more: JAVA_OPTS=-Xmx4g"));
        } catch (IOException | RuntimeException broken) {
            // What a library throws at a broken file is not to be foreseen.
            return failed(picture, new Fault("is broken: its pixels cannot be read", "save it anew"));
        } finally {
            MEMORY.release(permits);
        }
    }

    /** Java's classes for pictures look for a screen unless they are told that there is none. */
    static void withoutScreen() {
        if (System.getProperty("java.awt.headless") == null) {
            System.setProperty("java.awt.headless", "true");
        }
    }

    private static int permits(PictureFacts facts) {
        int step = PixelReader.step(facts);
        long bytes = (long) (facts.width() / step + 1) * (facts.height() / step + 1) * BYTES_PER_PIXEL;
        return (int) Math.min(PERMITS, bytes / BYTES_PER_PERMIT + 1);
    }

    private static Outcome<Map<PictureFile, byte[]>> failed(Picture picture, Fault fault) {
        Problem problem = Pictures.named(picture.path(), fault).at(picture.place());
        return Outcome.failed(List.of(problem));
    }

    private static Map<PictureFile, byte[]> files(BufferedImage pixels, List<PictureFile> files) throws IOException {
        Map<PictureFile, byte[]> made = new LinkedHashMap<>();
        Map<Integer, BufferedImage> byWidth = new HashMap<>(Map.of(pixels.getWidth(), pixels));
        List<PictureFile> widestFirst = new ArrayList<>(files);
        widestFirst.sort(Comparator.comparing(PictureFile::width).reversed());
        for (PictureFile file : widestFirst) {
            BufferedImage scaled = byWidth.get(file.width());
            if (scaled == null) {
                scaled = scaled(source(byWidth, file.width(), pixels), file);
                byWidth.put(file.width(), scaled);
            }
            made.put(file, PictureWriter.write(scaled, file.encoding()));
        }
        return made;
    }

    /** The narrowest that is twice as wide, so that pixels are averaged whole, or else the original. */
    private static BufferedImage source(Map<Integer, BufferedImage> byWidth, int width, BufferedImage original) {
        Optional<Integer> wide = byWidth.keySet().stream()
                .filter(known -> known >= 2 * width).min(Comparator.naturalOrder());
        return wide.map(byWidth::get).orElse(original);
    }

    private static BufferedImage scaled(BufferedImage source, PictureFile file) {
        BufferedImage scaled = new BufferedImage(file.width(), file.height(), source.getType());
        Resizers.PROGRESSIVE.resize(source, scaled);
        return scaled;
    }
}
