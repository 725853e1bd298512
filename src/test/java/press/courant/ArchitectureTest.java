package press.courant;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assumptions.assumeThat;

import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.lang.ArchRule;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Named;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** The house keeps its own rules, and the rules see it where one is broken. */
class ArchitectureTest {
    private static final int LONGEST_FILE = 400;
    private static final JavaClasses COURANT = new ClassFileImporter()
            .withImportOption(ImportOption.Predefined.DO_NOT_INCLUDE_TESTS)
            .importPackages("press.courant");
    private static final JavaClasses MISFIT = new ClassFileImporter().importPackages("press.courant.misfit");

    static Stream<Named<ArchRule>> rules() {
        ArchitectureRules rules = new ArchitectureRules("press.courant");
        Stream<ArchRule> layers = ArchitectureRules.LAYERS.stream()
                .filter(ArchitectureTest::exists)
                .map(rules::layer);
        return Stream.of(layers, homes(rules), general(rules)).flatMap(all -> all).map(ArchitectureTest::named);
    }

    @ParameterizedTest
    @MethodSource("rules")
    void theHouseKeeps(ArchRule rule) {
        rule.check(COURANT);
    }

    static Stream<Named<ArchRule>> rulesThatTheMisfitBreaks() {
        ArchitectureRules rules = new ArchitectureRules("press.courant.misfit");
        Stream<ArchRule> homes = Stream.of(rules.home("org.jsoup.."), rules.home("picocli.."));
        return Stream.of(Stream.of(rules.layer("model")), homes, general(rules))
                .flatMap(all -> all)
                .map(ArchitectureTest::named);
    }

    @ParameterizedTest
    @MethodSource("rulesThatTheMisfitBreaks")
    void theMisfitBreaks(ArchRule rule) {
        assertThat(rule.evaluate(MISFIT).hasViolation()).as(rule.getDescription()).isTrue();
    }

    @ParameterizedTest
    @MethodSource("libraries")
    void aLibraryIsUsedAtItsHome(String library) {
        String type = library.replace("..", ".");
        List<JavaClass> home = COURANT.stream()
                .filter(candidate -> ArchitectureRules.HOMES.get(library).contains(layer(candidate)))
                .toList();
        assumeThat(home)
                .as("classes that do something where " + library + " lives")
                .anyMatch(candidate -> !candidate.isRecord() && !candidate.isEnum() && !isPackageInfo(candidate));
        assertThat(home).anyMatch(candidate -> candidate.getDirectDependenciesFromSelf().stream()
                .anyMatch(dependency -> dependency.getTargetClass().getName().startsWith(type)));
    }

    static Stream<String> libraries() {
        return ArchitectureRules.HOMES.keySet().stream();
    }

    @Test
    void filesAreSmall() throws IOException {
        try (Stream<Path> files = Files.walk(Path.of("src"))) {
            assertThat(files.filter(file -> file.toString().endsWith(".java")))
                    .isNotEmpty()
                    .allSatisfy(file -> assertThat(Files.readAllLines(file)).hasSizeLessThanOrEqualTo(LONGEST_FILE));
        }
    }

    @Test
    void theImportSawTheHouse() {
        assertThat(COURANT.stream().map(ArchitectureTest::layer).collect(Collectors.toSet()))
                .contains("problem", "model", "page", "cli")
                .doesNotContain("misfit");
    }

    private static Stream<ArchRule> homes(ArchitectureRules rules) {
        return libraries().map(rules::home);
    }

    private static Stream<ArchRule> general(ArchitectureRules rules) {
        return Stream.of(
                rules.everyPackageIsALayer(),
                rules.noCycles(),
                rules.onlyTheProblemPrinterPrintsProblems(),
                rules.onlyTheCommandLinePrints(),
                rules.onlyMainExits(),
                rules.onlyMainKnowsTheStandardStreams(),
                rules.noOldDates(),
                rules.noHiddenLocale(),
                rules.noHiddenCharset(),
                rules.noHiddenSurroundings(),
                rules.pageRecordsArePublic(),
                rules.everyPackageIsNullMarked());
    }

    /** A package that has only its description is not there yet. */
    private static boolean exists(String layer) {
        return COURANT.stream().anyMatch(type -> layer(type).equals(layer) && !isPackageInfo(type));
    }

    private static boolean isPackageInfo(JavaClass type) {
        return type.getSimpleName().equals("package-info");
    }

    private static String layer(JavaClass type) {
        String[] names = type.getPackageName().split("\\.");
        return names.length > 2 ? names[2] : "";
    }

    private static Named<ArchRule> named(ArchRule rule) {
        return Named.of(rule.getDescription(), rule);
    }
}
