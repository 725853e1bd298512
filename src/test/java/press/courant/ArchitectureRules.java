package press.courant;

import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAnyPackage;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;
import static java.util.Map.entry;

import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.domain.JavaCall;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.lang.ArchCondition;
import com.tngtech.archunit.lang.ArchRule;
import com.tngtech.archunit.lang.ConditionEvents;
import com.tngtech.archunit.lang.SimpleConditionEvent;
import java.io.PrintStream;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.function.Predicate;
import org.jspecify.annotations.NullMarked;

/**
 * The rules of the house, for the packages below a root.
 *
 * @param root {@code press.courant}, or a fixture that breaks them
 */
record ArchitectureRules(String root) {
    /** Bottom to top: a package uses only those before it. */
    static final List<String> LAYERS = List.of(
            "parallel", "cache", "problem", "model", "clean", "likeness", "content", "search", "message", "picture", "page",
            "card", "render", "output",
            "check", "mail", "build", "extract", "fetch", "capture", "inbox", "serve", "publish", "cli");

    /** Each library and the packages that may use it. */
    static final SortedMap<String, Set<String>> HOMES = new TreeMap<>(Map.ofEntries(
            entry("org.jsoup..", Set.of("clean", "extract", "inbox")),
            entry("org.mozilla.universalchardet..", Set.of("extract")),
            entry("com.vladsch.flexmark..", Set.of("content")),
            entry("org.yaml.snakeyaml..", Set.of("content")),
            entry("freemarker..", Set.of("render")),
            entry("java.awt..", Set.of("card", "picture")),
            entry("com.fasterxml.jackson..", Set.of("render", "content", "search", "serve", "extract", "inbox")),
            entry("org.apache.commons.io..", Set.of("output")),
            entry("org.apache.commons.codec..", Set.of("output")),
            entry("org.eclipse.jetty..", Set.of("serve")),
            entry("io.methvin..", Set.of("serve")),
            entry("org.apache.hc..", Set.of("fetch")),
            entry("org.apache.james..", Set.of("mail")),
            entry("com.rometools..", Set.of("inbox")),
            entry("org.jdom2..", Set.of("inbox")),
            entry("javax.imageio..", Set.of("picture")),
            entry("com.twelvemonkeys..", Set.of("picture")),
            entry("com.luciad..", Set.of("picture")),
            entry("net.coobird..", Set.of("picture")),
            entry("picocli..", Set.of("cli")),
            entry("me.tongfei.progressbar..", Set.of("cli")),
            entry("org.jline..", Set.of("cli"))));

    private static final Set<String> ZONE_TIMES = Set.of(
            "Instant", "LocalDate", "LocalDateTime", "LocalTime", "OffsetDateTime", "OffsetTime", "Year", "YearMonth",
            "MonthDay", "ZonedDateTime");

    ArchRule layer(String layer) {
        List<String> above = LAYERS.subList(LAYERS.indexOf(layer) + 1, LAYERS.size());
        return noClasses()
                .that().resideInAPackage(below(layer))
                .should().dependOnClassesThat().resideInAnyPackage(below(above));
    }

    ArchRule everyPackageIsALayer() {
        return classes()
                .that().resideInAPackage(root + "..")
                .should().resideInAnyPackage(both(root, below(LAYERS)));
    }

    ArchRule noCycles() {
        return slices().matching(root + ".(*)..").should().beFreeOfCycles();
    }

    ArchRule home(String library) {
        return noClasses()
                .that().resideOutsideOfPackages(below(List.copyOf(HOMES.get(library))))
                .should().dependOnClassesThat().resideInAPackage(library);
    }

    ArchRule onlyTheProblemPrinterPrintsProblems() {
        return noClasses()
                .that().resideInAPackage(below("cli"))
                .and().doNotHaveSimpleName("ProblemPrinter")
                .should().callMethod("press.courant.problem.Problem", "message")
                .orShould().callMethod("press.courant.problem.Problem", "hint")
                .orShould().callMethod("press.courant.problem.Problem", "toString");
    }

    ArchRule onlyTheCommandLinePrints() {
        return noClasses()
                .that().resideOutsideOfPackage(below("cli"))
                .should().dependOnClassesThat().areAssignableTo(PrintStream.class);
    }

    ArchRule onlyMainExits() {
        DescribedPredicate<JavaCall<?>> exits = DescribedPredicate.describe("an exit", call ->
                Set.of("exit", "halt").contains(call.getName())
                        && (call.getTargetOwner().isEquivalentTo(System.class)
                                || call.getTargetOwner().isEquivalentTo(Runtime.class)));
        return noClasses().that().doNotHaveSimpleName("Main").should().callCodeUnitWhere(exits);
    }

    ArchRule onlyMainKnowsTheStandardStreams() {
        return noClasses()
                .that().doNotHaveSimpleName("Main")
                .should().accessField(System.class, "out")
                .orShould().accessField(System.class, "err")
                .orShould().accessField(System.class, "in")
                .orShould().callMethod(Throwable.class, "printStackTrace");
    }

    ArchRule noOldDates() {
        return noClasses().should().dependOnClassesThat(resideInAnyPackage("java.util", "java.text").and(
                simpleNameIn("Date", "Calendar", "GregorianCalendar", "SimpleDateFormat", "DateFormat")));
    }

    /** Lower case is not the same in Turkey, nor are digits in Egypt. */
    ArchRule noHiddenLocale() {
        return noClasses().should().callCodeUnitWhere(call("a call that takes the machine's locale", call -> {
            List<String> parameters = names(call.getTarget().getRawParameterTypes());
            boolean locale = parameters.contains("java.util.Locale");
            return call.getTargetOwner().isEquivalentTo(String.class)
                    && (Set.of("toLowerCase", "toUpperCase", "format").contains(call.getName()) && !locale
                            || call.getName().equals("formatted"));
        }));
    }

    ArchRule noHiddenCharset() {
        return noClasses().should().callCodeUnitWhere(call("a call that takes the machine's charset", call -> {
            List<String> parameters = names(call.getTarget().getRawParameterTypes());
            boolean string = call.getTargetOwner().isEquivalentTo(String.class);
            return string && call.getName().equals("getBytes") && parameters.isEmpty()
                    || string && call.getName().equals("<init>") && parameters.equals(List.of("[B"))
                    || call.getTargetOwner().getFullName().equals("java.io.InputStreamReader") && parameters.size() == 1
                    || call.getTargetOwner().getFullName().equals("java.io.OutputStreamWriter") && parameters.size() == 1;
        }));
    }

    /** The clock, the zone and the locale of the machine are the command line's to know. */
    ArchRule noHiddenSurroundings() {
        return noClasses()
                .that().resideOutsideOfPackage(below("cli"))
                .should().callCodeUnitWhere(call("a call that asks the machine", call -> {
                    String type = call.getTargetOwner().getSimpleName();
                    String method = call.getName();
                    boolean clockless = !names(call.getTarget().getRawParameterTypes()).contains("java.time.Clock");
                    return method.equals("now") && ZONE_TIMES.contains(type) && clockless
                            || type.equals("Clock") && method.matches("system.*|tick(Millis|Seconds|Minutes)")
                            || type.equals("ZoneId") && method.equals("systemDefault")
                            || type.equals("Locale") && method.equals("getDefault")
                            || type.equals("Charset") && method.equals("defaultCharset")
                            || type.equals("System") && Set.of("currentTimeMillis", "getenv").contains(method);
                }));
    }

    ArchRule pageRecordsArePublic() {
        return classes()
                .that().resideInAPackage(below("page"))
                .and().areRecords()
                .and().areTopLevelClasses()
                .should().bePublic();
    }

    ArchRule everyPackageIsNullMarked() {
        return classes().should(new ArchCondition<>("be in a package that says what it is and is @NullMarked") {
            @Override
            public void check(JavaClass type, ConditionEvents events) {
                boolean marked = type.getPackage()
                        .tryGetPackageInfo()
                        .map(info -> info.isAnnotatedWith(NullMarked.class))
                        .orElse(false);
                events.add(new SimpleConditionEvent(
                        type, marked, type.getPackageName() + " of " + type.getSimpleName() + " is not @NullMarked"));
            }
        });
    }

    String below(String layer) {
        return root + "." + layer + "..";
    }

    private String[] below(List<String> layers) {
        return layers.stream().map(this::below).toArray(String[]::new);
    }

    private static String[] both(String first, String... rest) {
        List<String> all = new ArrayList<>(List.of(rest));
        all.add(first);
        return all.toArray(String[]::new);
    }

    private static List<String> names(List<JavaClass> types) {
        return types.stream().map(JavaClass::getName).toList();
    }

    private static DescribedPredicate<JavaClass> simpleNameIn(String... names) {
        return DescribedPredicate.describe("one of the old ones", type -> Set.of(names).contains(type.getSimpleName()));
    }

    private static DescribedPredicate<JavaCall<?>> call(
            String description, Predicate<JavaCall<?>> matches) {
        return DescribedPredicate.describe(description, matches);
    }
}
