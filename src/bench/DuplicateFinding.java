import java.lang.management.ManagementFactory;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.SplittableRandom;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import press.courant.capture.Duplicates;
import press.courant.content.WrittenEntry;
import press.courant.likeness.Shingles;
import press.courant.likeness.Twins;

/**
 * Prints how well and how fast reports that a digest has are told from those that are merely like one of them.
 *
 * <p>{@code java -XX:TieredStopAtLevel=1 -cp target/courant.jar src/bench/DuplicateFinding.java [ENTRIES] [SEED]}. All
 * texts are made up from numbered words, the same for the same numbers.
 */
public final class DuplicateFinding {
    private static final int CASES = 150;
    private static final int VOCABULARY = 12_000;

    private final SplittableRandom random;

    private DuplicateFinding(long seed) {
        random = new SplittableRandom(seed);
    }

    /** A report and what may become of it. */
    private record Case(String kind, boolean same, String text) {}

    public static void main(String[] arguments) {
        int entries = arguments.length > 0 ? Integer.parseInt(arguments[0]) : 10_000;
        new DuplicateFinding(arguments.length > 1 ? Long.parseLong(arguments[1]) : 1).run(entries);
    }

    private void run(int count) {
        List<WrittenEntry> entries = new ArrayList<>();
        List<Case> cases = new ArrayList<>();
        for (int i = 0; i < count; i++) {
            List<String> report = i % 10 == 9 ? List.of(paragraph(1)) : report();
            if (i < CASES) {
                cases(report, cases);
            }
            entries.add(entry(i, String.join("\n\n", report)));
        }
        for (int i = 0; i < CASES; i++) {
            String market = market();
            entries.add(entry(count + i, market));
            cases.add(new Case("the same pattern, other numbers", false, otherNumbers(market)));
        }
        Duplicates cold = timed("index of " + entries.size() + " entries, cold", () -> Duplicates.among(entries));
        timed("first lookup, cold", () -> cold.find(Stream.of("https://wire.example/none"), cases.get(0).text()));
        Map<String, int[]> results = new LinkedHashMap<>();
        List<Double> times = new ArrayList<>();
        for (Case one : cases) {
            long start = ManagementFactory.getThreadMXBean().getCurrentThreadCpuTime();
            boolean found = cold.find(Stream.of("https://wire.example/none"), one.text()).isPresent();
            times.add((ManagementFactory.getThreadMXBean().getCurrentThreadCpuTime() - start) / 1e6);
            int[] result = results.computeIfAbsent((one.same() ? "same: " : "other: ") + one.kind(), any -> new int[2]);
            result[0] += found ? 1 : 0;
            result[1]++;
        }
        Collections.sort(times);
        System.out.printf(Locale.ROOT, "next lookups, of this thread's core: median %.2f ms, 99th of 100 %.2f ms, worst %.2f ms%n",
                times.get(times.size() / 2), times.get(times.size() * 99 / 100), times.get(times.size() - 1));
        List<Shingles> texts = entries.stream().map(WrittenEntry::text).toList();
        Twins twins = new Twins();
        timed("all pairs, as a build", () -> twins.among(texts));
        List<Shingles> edited = new ArrayList<>(texts);
        edited.set(7, Shingles.of(paragraph(9)));
        timed("all pairs after an edit, as a preview", () -> twins.among(edited));
        print(results);
    }

    private static void print(Map<String, int[]> results) {
        int right = 0;
        int found = 0;
        int same = 0;
        for (Map.Entry<String, int[]> result : results.entrySet()) {
            System.out.printf(Locale.ROOT, "  %-48s found %3d of %3d%n", result.getKey(), result.getValue()[0], result.getValue()[1]);
            boolean isSame = result.getKey().startsWith("same");
            right += isSame ? result.getValue()[0] : 0;
            same += isSame ? result.getValue()[1] : 0;
            found += result.getValue()[0];
        }
        System.out.printf(Locale.ROOT, "precision %.4f, recall %.4f%n", (double) right / found, (double) right / same);
    }

    private static <T> T timed(String what, java.util.function.Supplier<T> work) {
        long cpu = ManagementFactory.getThreadMXBean().getCurrentThreadCpuTime();
        long start = System.nanoTime();
        T result = work.get();
        System.out.printf(Locale.ROOT, "%s: %.1f ms, of this thread's core %.1f ms%n", what, (System.nanoTime() - start) / 1e6,
                (ManagementFactory.getThreadMXBean().getCurrentThreadCpuTime() - cpu) / 1e6);
        return result;
    }

    private static WrittenEntry entry(int number, String text) {
        return new WrittenEntry("content/articles/" + number + ".md", Optional.of("Title " + number), Optional.empty(),
                Optional.of("https://paper" + number % 40 + ".example/" + number), Optional.empty(), Set.of(), List.of(),
                Shingles.of(text));
    }

    private void cases(List<String> report, List<Case> cases) {
        String text = String.join("\n\n", report);
        boolean brief = report.size() == 1;
        cases.add(new Case("pasted again, boilerplate around", true, "Skip to content\n\nSupport our work with a gift today.\n\n"
                + text.replace('“', '"').replace('”', '"').replaceAll(" (?=wb)", "\u00A0") + "\n\nRead more\n\n" + paragraph(2)));
        cases.add(new Case("under another title", true, text));
        cases.add(new Case("all in capitals, without paragraphs", true, text.toUpperCase(Locale.ROOT).replace("\n\n", " ")));
        cases.add(new Case("its first paragraph", true, report.get(0)));
        if (!brief) {
            List<String> cut = report.subList(0, Math.max(1, report.size() * 2 / 3));
            cases.add(new Case("syndicated: a dateline, names and words edited, cut", true,
                    "CAPITAL CITY (Wire) — " + edited(String.join("\n\n", cut), 16)));
            cases.add(new Case("syndicated: the paper's own intro and end", true,
                    paragraph(1) + "\n\n" + edited(text, 25) + "\n\n" + paragraph(2)));
            cases.add(new Case("the paragraphs in another order", true, shuffled(report)));
            cases.add(new Case("told by another, with the same quotations", false, told(report)));
            cases.add(new Case("a live story with most of it new", false, report.get(0) + "\n\n" + String.join("\n\n", report())
                    + "\n\n" + paragraph(4)));
            cases.add(new Case("translated", false, text.replaceAll("\\bw", "v")));
        }
        cases.add(new Case("another report in the same words", false, String.join("\n\n", report())));
    }

    private List<String> report() {
        List<String> paragraphs = new ArrayList<>();
        for (int i = 4 + random.nextInt(8); i > 0; i--) {
            paragraphs.add(random.nextInt(3) == 0 ? "“" + sentence() + " " + sentence() + "” said " + word() + " " + word() + "."
                    : paragraph(2 + random.nextInt(3)));
        }
        return paragraphs;
    }

    /** Another reporter's text on the same event: all quotations, and one paragraph of background from the agency. */
    private String told(List<String> report) {
        List<String> told = report.stream().map(part -> part.startsWith("“")
                ? part.substring(0, part.indexOf('”') + 1) + " " + sentence() : paragraph(3)).collect(Collectors.toList());
        return String.join("\n\n", told);
    }

    private String shuffled(List<String> report) {
        List<String> other = new ArrayList<>(report);
        Collections.reverse(other);
        return String.join("\n\n", other);
    }

    private String edited(String text, int each) {
        return Stream.of(text.split(" ")).map(word -> random.nextInt(each) == 0 ? word() : word).collect(Collectors.joining(" "));
    }

    private String market() {
        StringBuilder text = new StringBuilder();
        for (int i = 0; i < 6; i++) {
            text.append(sentence()).append(" It stood at ").append(number()).append(" on ").append(word()).append(", after ")
                    .append(number()).append(" the week before. ");
        }
        return text.toString();
    }

    private String otherNumbers(String text) {
        return Stream.of(text.split(" ")).map(word -> word.matches("\\d+\\.\\d") ? number() : word).collect(Collectors.joining(" "));
    }

    private String number() {
        return 100 + random.nextInt(9_000) + "." + random.nextInt(10);
    }

    private String paragraph(int sentences) {
        return Stream.generate(this::sentence).limit(sentences).collect(Collectors.joining(" "));
    }

    private String sentence() {
        return Stream.generate(this::word).limit(9 + random.nextInt(14)).collect(Collectors.joining(" ")) + ".";
    }

    /** Few words take half of a text, as in any language. */
    private String word() {
        double unit = random.nextDouble();
        return "w" + Integer.toString((int) (Math.pow(unit, 4) * VOCABULARY), 26).replaceAll("[0-9]", "q");
    }
}
