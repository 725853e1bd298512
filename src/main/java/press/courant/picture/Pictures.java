package press.courant.picture;

import java.io.IOException;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.Function;
import press.courant.model.Asset;
import press.courant.parallel.AllCores;
import press.courant.problem.Location;
import press.courant.problem.Problem;

/**
 * The pictures that a site shows of its own.
 *
 * @param byPath those that can be published, by their paths with a leading {@code /}
 * @param memory of these pictures
 */
public record Pictures(Map<String, Picture> byPath, List<Problem> problems, PictureMemory memory) {
    public static final Pictures NONE = new Pictures(Map.of(), List.of(), PictureMemory.NONE);

    /** What one is. */
    private record Look(Asset asset, Optional<PictureFacts> facts, Optional<Fault> fault) {}

    /**
     * Looks at those pictures that are not in the memory.
     *
     * @param assets the files that a picture can be, by their paths with a leading {@code /}
     * @param uses in the order of their places
     * @param nearest for a path that no asset has, the one that may be meant
     */
    public static Pictures of(Map<String, Asset> assets, Collection<PictureUse> uses,
            Function<String, Optional<String>> nearest, PictureMemory memory) {
        List<Problem> problems = new ArrayList<>();
        Map<String, List<Location>> places = new LinkedHashMap<>();
        for (PictureUse use : uses) {
            if (assets.containsKey(use.path())) {
                places.computeIfAbsent(use.path(), path -> new ArrayList<>()).add(use.place());
            } else if (use.lead()) {
                problems.add(missing(use, nearest));
            }
        }
        if (places.isEmpty()) {
            return problems.isEmpty() ? NONE : new Pictures(Map.of(), problems, PictureMemory.NONE);
        }
        PictureMaker.withoutScreen();
        List<Look> looks = AllCores.map(List.copyOf(places.keySet()), path -> look(assets.get(path), memory));
        boolean resized = looks.stream().anyMatch(look -> look.facts().filter(PictureFacts::resized).isPresent());
        Optional<Boolean> webp = memory.webp().or(() ->
                resized ? Optional.of(PictureWriter.canWriteWebp()) : Optional.empty());
        if (resized && !webp.orElse(false)) {
            problems.add(Problem.warning(Location.of("content/assets"),
                    "pictures are published without WebP, which cannot be written on this machine",
                    "that is no mistake: browsers load larger files"));
        }
        Map<String, Picture> byPath = new TreeMap<>();
        Map<String, PictureFacts> known = new HashMap<>();
        for (Look look : looks) {
            String path = "/" + look.asset().path();
            look.fault().ifPresent(fault ->
                    places.get(path).forEach(place -> problems.add(named(look.asset().path(), fault).at(place))));
            look.facts().ifPresent(facts -> {
                known.put(look.asset().digest(), facts);
                byPath.put(path, Picture.of(look.asset(), facts, places.get(path).get(0), webp.orElse(false)));
            });
        }
        return new Pictures(byPath, problems, new PictureMemory(webp, known));
    }

    private static Problem missing(PictureUse use, Function<String, Optional<String>> nearest) {
        return Problem.error(use.place(), "there is no picture '" + use.path() + "'",
                nearest.apply(use.path()).map(path -> "did you mean '" + path + "'?")
                        .orElse("put the file into content/assets, and write its path from there: /assets/photo.jpg"));
    }

    private static Look look(Asset asset, PictureMemory memory) {
        PictureFacts known = memory.facts().get(asset.digest());
        if (known != null) {
            return new Look(asset, Optional.of(known), Optional.empty());
        }
        try {
            return new Look(asset, Optional.of(FactsReader.read(asset.file())), Optional.empty());
        } catch (UnusablePicture e) {
            return new Look(asset, Optional.empty(), Optional.of(e.fault()));
        } catch (IOException e) {
            return new Look(asset, Optional.empty(),
                    Optional.of(new Fault("cannot be read", "check that you may read it")));
        }
    }

    static Fault named(String path, Fault fault) {
        return new Fault("the picture '/" + path + "' " + fault.message(), fault.hint());
    }

    public Optional<Picture> find(String path) {
        return Optional.ofNullable(byPath.get(path));
    }

    public boolean isEmpty() {
        return byPath.isEmpty();
    }
}
