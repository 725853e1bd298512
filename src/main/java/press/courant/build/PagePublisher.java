package press.courant.build;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.Set;
import java.util.function.Function;
import java.util.function.Supplier;
import java.util.function.ToIntFunction;
import java.util.stream.IntStream;
import press.courant.cache.Mixer;
import press.courant.output.Manifest;
import press.courant.output.RecordDigest;
import press.courant.output.Update;
import press.courant.page.AssetPage;
import press.courant.page.CardPage;
import press.courant.page.Page;
import press.courant.page.PicturePage;
import press.courant.page.PlannedPage;
import press.courant.parallel.AllCores;
import press.courant.picture.PictureFile;
import press.courant.picture.PictureMaker;
import press.courant.problem.Location;
import press.courant.problem.Outcome;
import press.courant.problem.Problem;
import press.courant.render.OutputFile;
import press.courant.render.RelativeLinks;
import press.courant.render.Renderer;

/**
 * Makes the files of those pages that are not in the output yet, on all cores.
 *
 * @param inputs a hash of all that goes into every page besides its record: theme, site view, program, kind of links
 * @param links empty where links begin at the root of the host
 * @param ground a digest of the same, and of all that goes into the making of every page
 * @param cardGround the same for share cards, which neither templates nor another program change
 */
record PagePublisher(
        Supplier<Renderer> renderer, Optional<RelativeLinks> links, String inputs, long ground, long cardGround,
        Manifest manifest, BuildProgress progress) {

    /** Puts every page into the update, or returns the errors that keep some from being made. */
    List<Problem> publish(List<PlannedPage> pages, Update update) {
        return published(pages, page -> publish(page, update), pictures -> publishAll(pictures, update));
    }

    /** The errors that publishing would return, with nothing written. */
    List<Problem> rehearse(List<PlannedPage> pages) {
        return published(pages, page -> page.is(AssetPage.class) || page.is(CardPage.class)
                ? Optional.empty()
                : renderer.get().render(page.page()).problems().stream().findFirst(),
                pictures -> missing(pictures).isEmpty() ? Optional.empty()
                        : PictureMaker.make(pictures.get(0).picture(), List.of()).problems().stream().findFirst());
    }

    /** Pages one by one; pictures with all their widths, so that each is read once. */
    private List<Problem> published(List<PlannedPage> pages, Function<PlannedPage, Optional<Problem>> step,
            Function<List<PicturePage>, Optional<Problem>> pictureStep) {
        Map<String, List<PicturePage>> pictures = new LinkedHashMap<>();
        List<PlannedPage> others = new ArrayList<>(pages.size());
        for (PlannedPage page : pages) {
            if (page.is(PicturePage.class)) {
                PicturePage width = (PicturePage) page.page();
                pictures.computeIfAbsent(width.picture().path(), path -> new ArrayList<>()).add(width);
            } else {
                others.add(page);
            }
        }
        List<Problem> failures = new ArrayList<>(onAllCores(others, step, page -> 1));
        failures.addAll(onAllCores(List.copyOf(pictures.values()), pictureStep, List::size));
        return oneForEachPlace(failures);
    }

    private <T> List<Problem> onAllCores(
            List<T> items, Function<T, Optional<Problem>> step, ToIntFunction<T> steps) {
        List<Optional<Problem>> failures = AllCores.map(items, item -> {
            Optional<Problem> failure = step.apply(item);
            IntStream.range(0, steps.applyAsInt(item)).forEach(i -> progress.step());
            return failure;
        });
        return failures.stream().flatMap(Optional::stream).toList();
    }

    /** What of a picture is not in the output yet. A key of a picture says all that its bytes are made of. */
    private List<PictureFile> missing(List<PicturePage> widths) {
        return widths.stream().map(PicturePage::file).filter(file -> !manifest.has(file.path(), file.key())).toList();
    }

    private Optional<Problem> publishAll(List<PicturePage> widths, Update update) {
        List<PictureFile> missing = missing(widths);
        widths.stream().map(PicturePage::file).filter(file -> !missing.contains(file))
                .forEach(file -> update.keep(file.path()));
        if (missing.isEmpty()) {
            return Optional.empty();
        }
        Outcome<Map<PictureFile, byte[]>> made = PictureMaker.make(widths.get(0).picture(), missing);
        try {
            for (Map.Entry<PictureFile, byte[]> file : made.value().orElse(Map.of()).entrySet()) {
                update.write(file.getKey().path(), file.getValue(), file.getKey().key());
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return made.problems().stream().findFirst();
    }

    private Optional<Problem> publish(PlannedPage planned, Update update) {
        try {
            Optional<String> basis = basis(planned);
            if (basis.isPresent() && manifest.has(planned.path(), basis.get())) {
                update.keep(planned.path());
                return Optional.empty();
            }
            Page page = planned.page();
            if (page instanceof AssetPage asset) {
                if (manifest.has(page.path(), asset.digest())) {
                    update.keep(page.path());
                } else {
                    update.copy(page.path(), asset.file(), asset.digest());
                }
                return Optional.empty();
            }
            String key = basis.orElseGet(() -> RecordDigest.of(page, inputs));
            if (manifest.has(page.path(), key)) {
                update.keep(page.path());
                return Optional.empty();
            }
            Outcome<OutputFile> file = renderer.get().render(page);
            if (file.value().isPresent()) {
                OutputFile made = file.value().get();
                update.write(page.path(), links.isPresent() ? links.get().in(made).bytes() : made.bytes(), key);
                return Optional.empty();
            }
            return file.problems().stream().findFirst();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** What a page is known by without being made; where it is the same, the page is. */
    private Optional<String> basis(PlannedPage page) {
        OptionalLong basis = page.basis();
        long all = page.is(CardPage.class) ? cardGround : ground;
        return basis.isPresent()
                ? Optional.of(Long.toHexString(new Mixer().add(all).add(basis.getAsLong()).value()))
                : Optional.empty();
    }

    /** A mistake in a template fails many pages, but is one mistake. */
    private static List<Problem> oneForEachPlace(List<Problem> problems) {
        record Place(Location location, String message) {}

        Set<Place> seen = new HashSet<>();
        return problems.stream()
                .filter(problem -> seen.add(new Place(problem.location(), problem.message())))
                .sorted()
                .toList();
    }
}
