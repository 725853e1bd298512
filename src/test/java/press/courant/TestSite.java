package press.courant;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Stream;
import org.apache.commons.io.file.PathUtils;
import press.courant.build.BuildOptions;
import press.courant.build.BuildProgress;
import press.courant.build.BuildResult;
import press.courant.build.SiteBuilder;
import press.courant.problem.Problem;

/**
 * A site to test with: one of {@code src/test/resources/sites}, or the sample digest.
 *
 * @param folder holds {@code content/}
 * @param now when the site is built
 */
record TestSite(String name, Path folder, Instant now) {
    private static final Path CASES = Path.of("src/test/resources/sites");
    private static final Instant GOLDEN_NOW = Instant.parse("2024-01-01T00:00:00Z");
    private static final Instant SAMPLE_NOW = Instant.parse("2024-02-01T00:00:00Z");
    private static final Map<String, Path> PUBLISHED = new ConcurrentHashMap<>();

    static TestSite sample() {
        return new TestSite("sample", Path.of("").toAbsolutePath(), SAMPLE_NOW);
    }

    static TestSite golden(String name) {
        return new TestSite(name, CASES.resolve(name), GOLDEN_NOW);
    }

    static List<TestSite> golden() {
        try (Stream<Path> cases = Files.list(CASES)) {
            return cases.filter(Files::isDirectory).sorted().map(folder -> golden(folder.getFileName().toString())).toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** All sites without errors, the sample digest first. */
    static List<TestSite> sound() {
        return Stream.concat(Stream.of(sample()), golden().stream().filter(site -> !site.name().equals("errors"))).toList();
    }

    /** The same site elsewhere, to be edited. */
    TestSite copiedTo(Path other) {
        try {
            Files.createDirectories(other);
            PathUtils.copyDirectory(folder.resolve("content"), other.resolve("content"));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return new TestSite(name, other, now);
    }

    TestSite at(Instant other) {
        return new TestSite(name, folder, other);
    }

    BuildOptions options(Path output) {
        return BuildOptions.of(folder, output);
    }

    BuildResult build(Path output) {
        return build(options(output));
    }

    BuildResult build(BuildOptions options) {
        return new SiteBuilder(Clock.fixed(now, ZoneOffset.UTC), "Courant test", BuildProgress.NONE).build(options);
    }

    /** A build that has to succeed. */
    BuildResult publish(BuildOptions options) {
        BuildResult result = build(options);
        assertThat(result.problems()).as("problems of %s", name).noneMatch(Problem::isError);
        assertThat(result.published()).as("%s is published", name).isTrue();
        return result;
    }

    /** The output of a plain build, made once for all tests; not to be changed. */
    Path published() {
        return PUBLISHED.computeIfAbsent(name, key -> {
            Path output = temporaryFolder();
            publish(options(output));
            return output;
        });
    }

    /** A folder that is deleted when the tests end. */
    static Path temporaryFolder() {
        try {
            Path folder = Files.createTempDirectory("courant-test");
            Runtime.getRuntime().addShutdownHook(new Thread(() -> delete(folder)));
            return folder;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static void delete(Path folder) {
        try {
            PathUtils.deleteDirectory(folder);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @Override
    public String toString() {
        return name;
    }
}
