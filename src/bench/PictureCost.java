import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.RenderingHints;
import java.awt.image.BufferedImage;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SplittableRandom;
import javax.imageio.ImageIO;
import press.courant.model.Asset;
import press.courant.picture.Picture;
import press.courant.picture.PictureFile;
import press.courant.picture.PictureMaker;
import press.courant.picture.PictureMemory;
import press.courant.picture.PictureUse;
import press.courant.picture.Pictures;
import press.courant.problem.Location;

/** What a picture costs: all its widths, each of them, and a look at one that is known. */
public final class PictureCost {
    private static final int WIDTH = 4000;
    private static final int HEIGHT = 3000;
    private static final int RUNS = 15;

    private PictureCost() {}

    public static void main(String[] arguments) throws Exception {
        System.setProperty("java.awt.headless", "true");
        Path photo = Files.createTempFile("courant-photo", ".jpg");
        ImageIO.write(scene(), "jpeg", photo.toFile());
        System.out.printf("a photograph of %d x %d pixels, %d kB%n", WIDTH, HEIGHT, Files.size(photo) / 1000);
        Asset asset = new Asset("assets/photo.jpg", photo, "0123456789abcdef".repeat(4));

        Pictures[] looked = new Pictures[1];
        System.out.printf("first look, with all classes: %.1f ms%n", time(() ->
                looked[0] = look(asset, PictureMemory.NONE)));
        PictureMemory memory = looked[0].memory();
        System.out.printf("look at a known one: %.3f ms%n", median(() ->
                look(asset, memory)));
        Picture picture = looked[0].find("/assets/photo.jpg").orElseThrow();
        System.out.printf("all files, first time: %.0f ms%n", time(() -> PictureMaker.make(picture, picture.files())));
        System.out.printf("all files: %.0f ms%n", median(() -> PictureMaker.make(picture, picture.files())));
        double read = median(() -> PictureMaker.make(picture, List.of()));
        System.out.printf("reading: %.0f ms%n", read);
        for (PictureFile file : picture.files()) {
            int bytes = PictureMaker.make(picture, List.of(file)).value().orElseThrow().get(file).length;
            System.out.printf("%s %d: %.0f ms besides reading, %d bytes%n", file.encoding(), file.width(),
                    median(() -> PictureMaker.make(picture, List.of(file))) - read, bytes);
        }
        Files.delete(photo);
    }

    private static Pictures look(Asset asset, PictureMemory memory) {
        List<PictureUse> uses = List.of(new PictureUse("/assets/photo.jpg", true, Location.of("bench")));
        return Pictures.of(Map.of("/assets/photo.jpg", asset), uses, path -> Optional.empty(), memory);
    }

    /** Soft shapes of many colours with some grain, as hard to compress as a photograph. */
    private static BufferedImage scene() {
        SplittableRandom random = new SplittableRandom(1);
        BufferedImage scene = new BufferedImage(WIDTH, HEIGHT, BufferedImage.TYPE_INT_RGB);
        Graphics2D graphics = scene.createGraphics();
        graphics.setRenderingHint(RenderingHints.KEY_ANTIALIASING, RenderingHints.VALUE_ANTIALIAS_ON);
        for (int i = 0; i < 4000; i++) {
            graphics.setColor(new Color(random.nextInt(256), random.nextInt(256), random.nextInt(256), 90));
            int size = 20 + random.nextInt(600) * random.nextInt(600) / 600;
            graphics.fillOval(random.nextInt(WIDTH) - size / 2, random.nextInt(HEIGHT) - size / 2, size, size);
        }
        graphics.dispose();
        for (int y = 0; y < HEIGHT; y++) {
            for (int x = 0; x < WIDTH; x++) {
                int grain = random.nextInt(9) - 4;
                Color colour = new Color(scene.getRGB(x, y));
                scene.setRGB(x, y, new Color(within(colour.getRed() + grain), within(colour.getGreen() + grain),
                        within(colour.getBlue() + grain)).getRGB());
            }
        }
        return scene;
    }

    private static int within(int value) {
        return Math.max(0, Math.min(255, value));
    }

    private static double time(Runnable work) {
        long start = System.nanoTime();
        work.run();
        return (System.nanoTime() - start) / 1e6;
    }

    private static double median(Runnable work) {
        List<Double> times = new ArrayList<>();
        for (int i = 0; i < RUNS; i++) {
            times.add(time(work));
        }
        double[] sorted = times.stream().mapToDouble(Double::doubleValue).toArray();
        Arrays.sort(sorted);
        return sorted[RUNS / 2];
    }
}
