package press.courant;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.LocalDate;

/** A digest of texts that strain a theme: long, many, missing, in other scripts, from left and from right. */
final class StrainedDigest {
    private static final Instant NOW = Instant.parse("2024-02-01T00:00:00Z");
    private static final int ENTRIES = 40;
    private static final int TOPICS = 41;

    /** The words of one digest. */
    private record Tongue(String tag, String site, String brief, String lengthy, String word, String sentence, String topic,
            String source) {}

    private static final Tongue ENGLISH = new Tongue("en", "The Harbour, River and Coastal Waterways Courant",
            "The ferry is back",
            "Commissioners of the Joint Subcommittee on Transboundary Watercourses and Coastal Navigation, after eleven hours of"
                    + " deliberation behind closed doors, put off until spring their vote on whether the old swing bridge may be"
                    + " opened for the fishing fleet at night",
            "Donaudampfschifffahrtselektrizitätenhauptbetriebswerkbauunterbeamtengesellschaft",
            "The harbour office said on Tuesday that the ferry would run again as soon as the pier has been mended.",
            "Harbours and the law", "The Quarterly Gazette of Inland Navigation and Fisheries");
    private static final Tongue ARABIC = new Tongue("ar", "نشرة الميناء والنهر والممرات المائية الساحلية",
            "عودة العبّارة",
            "أعضاء اللجنة الفرعية المشتركة المعنية بالمجاري المائية العابرة للحدود والملاحة الساحلية يؤجلون إلى الربيع، بعد إحدى"
                    + " عشرة ساعة من المداولات المغلقة، التصويت على فتح الجسر المتحرك القديم ليلًا أمام أسطول الصيد",
            "https://harbour-post.example/reports/2023/a-very-long-address-that-nobody-shortened",
            "قال مكتب الميناء يوم الثلاثاء إن العبّارة ستعود إلى العمل ما إن يُصلح الرصيف.",
            "الموانئ والقانون", "المجلة الفصلية للملاحة الداخلية ومصايد الأسماك");

    private final Path folder;
    private final Tongue tongue;

    private StrainedDigest(Path folder, Tongue tongue) {
        this.folder = folder;
        this.tongue = tongue;
    }

    static TestSite leftToRight() throws IOException {
        return write("strained", ENGLISH);
    }

    static TestSite rightToLeft() throws IOException {
        return write("strained-arabic", ARABIC);
    }

    private static TestSite write(String name, Tongue tongue) throws IOException {
        Path folder = TestSite.temporaryFolder();
        new StrainedDigest(folder, tongue).write();
        return new TestSite(name, folder, NOW);
    }

    private void write() throws IOException {
        file("site.yaml", """
                title: %s
                description: %s
                baseUrl: https://digest.example/repo/
                language: %s
                timeZone: UTC
                editor: Nare Petrosyan
                email: editor@digest.example
                entriesPerPage: 30
                """.formatted(tongue.site, tongue.sentence, tongue.tag));
        StringBuilder topics = new StringBuilder();
        for (int i = 0; i < TOPICS; i++) {
            topics.append("- {id: t%d, label: \"%s %d\", description: \"%s\"}\n".formatted(
                    i, i % 9 == 4 ? tongue.lengthy : tongue.topic, i, tongue.sentence));
        }
        file("topics.yaml", topics.toString());
        file("sources.yaml", """
                - {id: quarterly, name: "%s", url: "https://quarterly.example/", language: de, access: paywall,
                   description: "%s", caution: "%s"}
                - {id: post, name: "Post", url: "https://post.example/", language: ru, access: registration}
                """.formatted(tongue.source, tongue.sentence, tongue.sentence.repeat(2)));
        entries();
        file("stories/bridge.md", """
                ---
                title: "%s"
                summary: "%s"
                pinned: [e7]
                events:
                  - {title: "%s", entries: [e6, e8, e12]}
                  - {entries: [e18, e20]}
                ---
                %s
                """.formatted(tongue.lengthy, tongue.sentence.repeat(2), tongue.lengthy, tongue.sentence));
        file("stories/ferry.md", "---\ntitle: \"%s\"\n---\n".formatted(tongue.brief));
        file("editions/2023-W40.md", """
                ---
                title: "%s"
                entries: [{entry: e6, note: "%s"}, e7, e8, e9, e10, e11, e12, e13, e14, e15]
                ---
                %s
                """.formatted(tongue.lengthy, tongue.sentence.repeat(2), tongue.sentence.repeat(4)));
        file("pages/about.md", "---\ntitle: \"%s\"\nmenu: 1\nsummary: \"%s\"\n---\n%s".formatted(
                tongue.brief, tongue.sentence, body()));
        file("pages/long.md", "---\ntitle: \"%s\"\nmenu: 2\n---\n%s\n".formatted(tongue.lengthy, tongue.sentence));
    }

    /** Those of a number that leaves no rest are long, or lack what others have. */
    private void entries() throws IOException {
        LocalDate day = LocalDate.of(2024, 1, 20);
        for (int i = 0; i < ENTRIES; i++) {
            day = day.minusDays(i > 35 ? 400 : i % 3);
            String title = i % 6 == 1 ? tongue.lengthy : i % 10 == 7 ? tongue.word : tongue.brief;
            StringBuilder head = new StringBuilder("---\ntitle: \"%s %d\"\ndate: %s%s\n".formatted(
                    title, i, day, i % 4 == 2 ? "T14:05:00Z" : ""));
            head.append("slug: e").append(i).append("\ntopics: [").append(topics(i)).append("]\n");
            if (i % 8 == 5) {
                head.append("rights: own\n");
            } else {
                head.append("source: %s\nurl: https://post.example/%d\nauthor: %s\n".formatted(
                        i % 3 == 0 ? "quarterly" : "post", i,
                        i % 6 == 1 ? "Jane Reporter, Ani Vardanyan and Farid Mammadov" : "Li Na"));
                head.append(i % 5 == 3 ? "rights: full\npermission: \"%s\"\n".formatted(tongue.sentence)
                        : i % 5 == 1 ? "rights: excerpt\n" : "rights: own\n");
            }
            if (i % 4 != 3) {
                head.append("summary: \"%s\"\n".formatted(tongue.sentence.repeat(1 + i % 3)));
            }
            if (i % 2 == 0 && i > 5 || i > 35) {
                head.append("story: bridge\n");
            } else if (i % 9 == 7) {
                head.append("story: ferry\n");
            }
            if (i % 12 == 6) {
                head.append("updated: 2024-01-25\ncorrections: [{date: 2024-01-25, text: \"%s\"}]\n".formatted(tongue.sentence));
            }
            file("articles/e" + i + ".md", head + "---\n" + (i % 6 == 0 ? body() : tongue.sentence.repeat(3)) + "\n");
        }
        translation("ru", "Паром вернулся и снова ходит", "Портовое управление сообщило, что паром снова ходит.");
        translation(tongue.tag.equals("ar") ? "en" : "ar", tongue.tag.equals("ar") ? ENGLISH.brief : ARABIC.brief,
                tongue.tag.equals("ar") ? ENGLISH.sentence : ARABIC.sentence);
        translation("hy", "Լաստանավը վերադարձավ", "Նավահանգիստը հայտնեց, որ լաստանավը կրկին աշխատում է։");
    }

    private void translation(String tag, String title, String sentence) throws IOException {
        file("articles/e6-" + tag + ".md", """
                ---
                title: "%s"
                date: 2024-01-19
                topics: [t1, t2]
                source: post
                url: https://post.example/%s
                access: paywall
                rights: excerpt
                language: %s
                translationOf: e6
                summary: "%s"
                ---
                %s
                """.formatted(title, tag, tag, sentence, (sentence + " ").repeat(9)));
    }

    private static String topics(int entry) {
        return entry % 11 == 0 ? "t0, t1, t2, t3, t4, t5, t6, t7, t8, t9, t10, t11"
                : entry % 7 == 6 ? "" : "t1, t" + entry % TOPICS;
    }

    private String body() {
        return """
                %1$s%1$s[^1]

                ## %2$s

                > %1$s

                - %1$s
                - [%3$s](https://post.example/%4$s)

                | %2$s | 1 | 2 | 3 | 4 | 5 |
                | --- | --- | --- | --- | --- | --- |
                | %1$s | 1,960 | 27 | 41 | 212 | %2$s |

                ```
                try (var executor = Executors.newVirtualThreadPerTaskExecutor()) { executor.submit(() -> System.out.println()); }
                ```

                %1$s `courant build --relative-links` %4$s

                [^1]: %1$s
                """.formatted(tongue.sentence, tongue.brief, tongue.lengthy, tongue.word);
    }

    private void file(String path, String text) throws IOException {
        Path file = folder.resolve("content").resolve(path);
        Files.createDirectories(file.getParent());
        Files.writeString(file, text);
    }
}
