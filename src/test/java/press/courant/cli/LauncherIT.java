package press.courant.cli;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.condition.OS.LINUX;
import static org.junit.jupiter.api.condition.OS.WINDOWS;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.attribute.FileTime;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.DisabledOnOs;
import org.junit.jupiter.api.condition.EnabledOnOs;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/** The packaged app as its user starts it. */
@DisabledOnOs(WINDOWS)
class LauncherIT {
    private static final Path APP = Path.of(System.getProperty("courant.app", "target/courant")).toAbsolutePath();
    private static final String LAUNCHER = APP.resolve("bin/courant").toString();
    private static final String JAR = APP.resolve("lib/courant.jar").toString();
    private static final String JAVA = Path.of(System.getProperty("java.home"), "bin", "java").toString();

    /** What a process printed, errors included, and how it ended. */
    private record Ended(int code, String printed) {}

    @TempDir
    private Path folder;

    private Path missing;

    @BeforeEach
    void aSiteThatIsMissing() {
        missing = folder.resolve("Երևան 北京");
    }

    @Test
    void theJarRunsByItself() throws IOException, InterruptedException {
        Ended ended = run(Map.of(), JAVA, "-jar", JAR, "--version");
        assertThat(ended).isEqualTo(new Ended(0, ended.printed()));
        assertThat(ended.printed()).matches("courant \\d+\\.\\d+\\.\\d+\\S*\n");
    }

    @ParameterizedTest
    @ValueSource(strings = {"C", "POSIX", "C.UTF-8"})
    void namesBeyondAsciiSurviveAnyLocale(String locale) throws IOException, InterruptedException {
        String expected = "courant: error: --site " + missing + " is not a folder\n";
        String site = "--site=" + missing;
        Map<String, String> environment = Map.of("LC_ALL", locale);
        for (Ended ended : List.of(
                run(environment, JAVA, "-jar", JAR, "build", site),
                run(environment, JAVA, "-cp", JAR, "press.courant.cli.Main", "build", site),
                run(environment, LAUNCHER, "build", site))) {
            assertThat(ended.code()).isEqualTo(2);
            assertThat(ended.printed()).startsWith(expected);
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"stories", "markdown"})
    void aSiteWithoutPhotographsLoadsNothingForThem(String name) throws IOException, InterruptedException {
        Path site = Path.of("src/test/resources/sites", name).toAbsolutePath();
        Path loaded = folder.resolve("loaded.txt");

        Ended ended = run(Map.of("JAVA_OPTS", "-Xlog:class+load:file=" + loaded),
                LAUNCHER, "build", "--site", site.toString(), "--output", folder.resolve("output").toString());

        assertThat(ended.code()).as(ended.printed()).isZero();
        assertThat(Files.readString(loaded)).contains("press.courant.build.SiteBuilder ")
                .doesNotContain(" java.awt.", " javax.imageio.", " com.twelvemonkeys.", " com.luciad.", " kotlin.");
    }

    @Test
    void whatIsPublishedIsForEverybodyWhateverTheUmask() throws IOException, InterruptedException {
        Path site = Path.of("src/test/resources/sites/markdown").toAbsolutePath();
        Path output = folder.resolve("output");

        Ended ended = run(Map.of(), "sh", "-c", "umask 077; exec \"$@\"", "sh",
                LAUNCHER, "build", "--site", site.toString(), "--output", output.toString());

        assertThat(ended.code()).as(ended.printed()).isZero();
        try (Stream<Path> published = Files.walk(output)) {
            assertThat(published.filter(path -> !path.startsWith(output.resolve(".courant"))))
                    .contains(output.resolve("assets/ship.svg"), output.resolve(".nojekyll"))
                    .allSatisfy(path -> {
                        boolean isFolder = Files.isDirectory(path, LinkOption.NOFOLLOW_LINKS);
                        assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(path)))
                                .as(path.toString()).isEqualTo(isFolder ? "rwxr-xr-x" : "rw-r--r--");
                        assertThat(isFolder || Files.isRegularFile(path, LinkOption.NOFOLLOW_LINKS)).isTrue();
                        assertThat(isFolder || Files.getAttribute(path, "unix:nlink").equals(1)).as("hard links").isTrue();
                    });
        }
    }

    @Test
    void theLauncherSparesTheSecondStart() throws IOException, InterruptedException {
        Map<String, String> environment = Map.of("LC_ALL", "C", "JAVA_OPTS", "-Xlog:class+load:stdout -Dunused=*");
        Ended ended = run(environment, LAUNCHER, "build", "--site", missing.toString());
        assertThat(ended.printed()).contains("picocli.CommandLine ").containsOnlyOnce("press.courant.cli.Main ");
    }

    /** With another Java than that of the packaging, or after an update of it, the first build is the slow one. */
    @ParameterizedTest
    @MethodSource("javas")
    void theFirstBuildIsFollowedByAnArchiveOfClasses(String java) throws IOException, InterruptedException {
        Path home = folder.resolve("app");
        copyApp(home);
        String launcher = home.resolve("bin/courant").toString();
        Path site = folder.resolve("archived");
        assertThat(run(Map.of("JAVA_HOME", java), launcher, "init", site.toString()).code()).isZero();
        List<String> build = List.of(launcher, "build", "--site", site.toString(), "--output", folder.resolve("out").toString());
        assertThat(run(Map.of("JAVA_HOME", java), build.toArray(String[]::new)).code()).isZero();
        Path made = waitForArchive(home.resolve("lib"));
        assertThat(made).isNotEmptyFile();
        Ended again = run(Map.of("JAVA_HOME", java, "JAVA_OPTS", "-Xlog:class+load:stdout"), build.toArray(String[]::new));
        assertThat(again.code()).isZero();
        assertThat(again.printed().lines().filter(line -> line.contains("press.courant.build.SiteBuilder ")))
                .singleElement().asString().contains("shared objects file");
        Files.setLastModifiedTime(home.resolve("lib/courant.jar"), FileTime.from(Instant.now().plusSeconds(60)));
        Ended updated = run(Map.of("JAVA_HOME", java), build.toArray(String[]::new));
        assertThat(updated.printed()).as("nothing is said of an archive of another jar").doesNotContain("rror", "arning");
        assertThat(updated.code()).isZero();
    }

    /** The Java of the tests, and those of 25 and later that are installed beside it. */
    private static List<String> javas() throws IOException {
        Path own = Path.of(System.getProperty("java.home")).toRealPath();
        List<String> javas = new ArrayList<>(List.of(own.toString()));
        try (Stream<Path> beside = Files.list(own.getParent())) {
            beside.filter(java -> !Files.isSymbolicLink(java) && !java.equals(own) && isModern(java.resolve("release")))
                    .map(Path::toString).forEach(javas::add);
        }
        return javas;
    }

    private static boolean isModern(Path release) {
        try (Stream<String> lines = Files.lines(release)) {
            return lines.anyMatch(line -> line.matches("JAVA_VERSION=\"(2[5-9]|[3-9]\\d).*"));
        } catch (IOException none) {
            return false;
        }
    }

    private static Path waitForArchive(Path lib) throws IOException, InterruptedException {
        for (int i = 0; i < 240; i++) {
            try (Stream<Path> files = Files.list(lib)) {
                Optional<Path> made = files.filter(file -> file.toString().matches(".*\\.(jsa|aot)")).findFirst();
                if (made.isPresent()) {
                    return made.get();
                }
            }
            TimeUnit.MILLISECONDS.sleep(500);
        }
        throw new AssertionError("no archive was made");
    }

    @Test
    void aShortCommandLoadsNoProgressBar() throws IOException, InterruptedException {
        Files.createDirectories(missing.resolve("content"));
        Ended ended = run(Map.of("JAVA_OPTS", "-Xlog:class+load:stdout"), LAUNCHER, "build", "--site", missing.toString());
        assertThat(ended.printed()).contains("press.courant.cli.BuildSummary ").doesNotContain("me.tongfei", "org.jline");
    }

    @Test
    void theLauncherFollowsLinksIntoFoldersWithSpaces() throws IOException, InterruptedException {
        Path home = folder.resolve("my apps/the courant");
        copyApp(home);
        Path links = Files.createDirectory(folder.resolve("bin dir"));
        Path absolute = Files.createSymbolicLink(links.resolve("absolute"), home.resolve("bin/courant"));
        Path relative = Files.createSymbolicLink(links.resolve("relative"), Path.of("absolute"));
        assertThat(run(Map.of(), relative.toString(), "--version").code()).isZero();
        assertThat(run(Map.of(), absolute.toString(), "--version").code()).isZero();
    }

    @Test
    void theLauncherSaysThatJavaIsMissing() throws IOException, InterruptedException {
        assertThat(run(Map.of("JAVA_HOME", folder.toString()), LAUNCHER, "--version"))
                .isEqualTo(new Ended(1, "courant: error: JAVA_HOME is " + folder + ", where there is no bin/java\n"));
        Path tools = Files.createDirectory(folder.resolve("tools"));
        for (String tool : List.of("dirname", "readlink", "sed")) {
            script(tools.resolve(tool), "PATH=/usr/bin:/bin exec " + tool + " \"$@\"");
        }
        assertThat(run(Map.of("JAVA_HOME", "", "PATH", tools.toString()), LAUNCHER, "--version"))
                .isEqualTo(new Ended(
                        1, "courant: error: Java is missing: install Java 17 or later, or set JAVA_HOME\n"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"1.8.0_402", "11.0.22", "16-ea"})
    void theLauncherSaysThatJavaIsTooOld(String version) throws IOException, InterruptedException {
        Path java = Files.createDirectories(folder.resolve("jdk/bin")).resolve("java");
        script(java, "echo 'openjdk version \"" + version + "\" 2024-01-16' >&2");
        String expected = "courant: error: Java 17 or later is needed, and " + java + " is Java " + version + "\n";
        Map<String, String> environment = Map.of("JAVA_HOME", folder.resolve("jdk").toString());
        assertThat(run(environment, LAUNCHER, "--version")).isEqualTo(new Ended(1, expected));
        Files.writeString(folder.resolve("jdk/release"), "IMPLEMENTOR=\"x\"\nJAVA_VERSION=\"" + version + "\"\n");
        assertThat(run(environment, LAUNCHER, "--version")).isEqualTo(new Ended(1, expected));
    }

    @Test
    @EnabledOnOs(LINUX)
    void thePreviewOpensTheBrowserWhereItIsServed() throws IOException, InterruptedException {
        Path opened = folder.resolve("opened");
        Path tools = Files.createDirectory(folder.resolve("tools"));
        script(tools.resolve("xdg-open"), "printf %s \"$1\" > '" + opened + ".part' && mv '" + opened + ".part' '" + opened + "'");
        Path site = Path.of("src/test/resources/sites/markdown").toAbsolutePath();
        ProcessBuilder builder = new ProcessBuilder(LAUNCHER, "serve", "--open", "--site", site.toString(), "--port", "0")
                .redirectErrorStream(true).redirectOutput(folder.resolve("printed").toFile());
        builder.environment().put("JAVA_HOME", System.getProperty("java.home"));
        builder.environment().merge("PATH", tools.toString(), (path, first) -> first + ":" + path);
        Process preview = builder.start();
        try {
            for (int i = 0; i < 600 && !Files.exists(opened); i++) {
                Thread.sleep(100);
            }
            String address = Files.readString(opened);
            assertThat(Files.readString(folder.resolve("printed"))).contains("Serving " + address);
        } finally {
            preview.destroy();
            assertThat(preview.waitFor(1, TimeUnit.MINUTES)).isTrue();
        }
    }

    private static Ended run(Map<String, String> environment, String... command)
            throws IOException, InterruptedException {
        ProcessBuilder builder = new ProcessBuilder(new ArrayList<>(List.of(command))).redirectErrorStream(true);
        builder.environment().remove("JAVA_OPTS");
        builder.environment().put("JAVA_HOME", System.getProperty("java.home"));
        builder.environment().putAll(environment);
        Process process = builder.start();
        process.getOutputStream().close();
        String printed = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        assertThat(process.waitFor(1, TimeUnit.MINUTES)).isTrue();
        return new Ended(process.exitValue(), printed);
    }

    private static void script(Path file, String command) throws IOException {
        Files.writeString(file, "#!/bin/sh\n" + command + "\n");
        Files.setPosixFilePermissions(file, PosixFilePermissions.fromString("rwxr-xr-x"));
    }

    private static void copyApp(Path home) throws IOException {
        Files.createDirectories(home.resolve("bin"));
        Files.createDirectories(home.resolve("lib"));
        Files.copy(Path.of(LAUNCHER), home.resolve("bin/courant"), StandardCopyOption.COPY_ATTRIBUTES);
        Files.copy(Path.of(JAR), home.resolve("lib/courant.jar"));
        Files.copy(Path.of(JAR).resolveSibling("keep-classes"), home.resolve("lib/keep-classes"),
                StandardCopyOption.COPY_ATTRIBUTES);
    }
}
