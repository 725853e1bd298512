import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.SplittableRandom;

/**
 * A generator of digests of any size: {@code java DigestGenerator.java ENTRIES FOLDER [SEED [PARAGRAPHS]]}.
 *
 * <p>The same numbers give the same bytes. Entries are spread over five years, with the skew of real digests: few
 * topics and sources take most of them, lengths run from one paragraph to an essay, some are excerpts, belong to a
 * story, carry pasted boilerplate, or are in another language. With a number of paragraphs, no entry has more.
 */
final class DigestGenerator {
    private static final LocalDate START = LocalDate.of(2021, 1, 1);
    private static final int DAYS = 5 * 365;
    private static final List<String> TOPICS = List.of("climate", "energy", "courts", "elections", "health", "space",
            "trade", "cities", "oceans", "labour", "media", "security", "culture", "transport", "farming", "schools");
    private static final List<String> PLACES = List.of("Harbour", "Northern", "Valley", "Capital", "Coast", "Upland",
            "River", "Border", "Island", "Plain", "Forest", "Bridge");
    private static final List<String> PAPERS = List.of("Gazette", "Courier", "Herald", "Monitor");
    private static final List<String> ENGLISH = words("council minister court budget report river company workers "
            + "harvest storm launch hospital teachers railway prices vote treaty border energy power study energy "
            + "region market water island museum language harbour forest climate grid vaccine engineers farmers "
            + "parliament agreement inquiry evidence deadline appeal ruling survey rocket satellite drought bridge");
    private static final List<String> ENGLISH_JOINS = words("the of and to in for on with after before against under "
            + "about from over by a its their new first more than two three last this");
    private static final List<String> RUSSIAN = words("совет министр суд бюджет доклад река компания рабочие урожай "
            + "буря запуск больница учителя дорога цены голосование договор граница энергия регион рынок вода");
    private static final List<String> ARMENIAN = words("խորհուրդ նախարար դատարան բյուջե զեկույց գետ ընկերություն "
            + "բանվորներ բերք փոթորիկ մեկնարկ հիվանդանոց ուսուցիչներ ճանապարհ գներ պայմանագիր սահման շուկա ջուր");
    private static final List<String> ARABIC = words("مجلس وزير محكمة ميزانية تقرير نهر شركة عمال حصاد عاصفة إطلاق "
            + "مستشفى معلمون طريق أسعار تصويت معاهدة حدود طاقة منطقة سوق مياه");
    private static final List<String> BOILERPLATE = List.of("Read more",
            "Sign up for our newsletter and never miss a story.",
            "We need your help. Support our journalism from just $2 a month.",
            "Share this article on Facebook and Twitter");

    private final SplittableRandom random;
    private final int mostParagraphs;

    private DigestGenerator(long seed, int mostParagraphs) {
        random = new SplittableRandom(seed);
        this.mostParagraphs = mostParagraphs;
    }

    public static void main(String[] arguments) throws IOException {
        if (arguments.length < 2) {
            System.err.println("usage: java DigestGenerator.java ENTRIES FOLDER [SEED [PARAGRAPHS]]");
            System.exit(2);
        }
        long seed = arguments.length > 2 ? Long.parseLong(arguments[2]) : 1;
        int paragraphs = arguments.length > 3 ? Integer.parseInt(arguments[3]) : Integer.MAX_VALUE;
        new DigestGenerator(seed, paragraphs).write(Integer.parseInt(arguments[0]), Path.of(arguments[1], "content"));
    }

    private static List<String> words(String text) {
        return List.of(text.split(" "));
    }

    private void write(int entries, Path content) throws IOException {
        Files.createDirectories(content);
        Files.writeString(content.resolve("site.yaml"), """
                title: A generated digest
                description: A digest of any size, to measure with.
                baseUrl: https://digest.example/
                language: en
                timeZone: UTC
                """);
        StringBuilder topics = new StringBuilder();
        TOPICS.forEach(id -> topics.append("- id: ").append(id).append("\n  label: ").append(sentenceCase(id)).append('\n'));
        Files.writeString(content.resolve("topics.yaml"), topics);
        StringBuilder sources = new StringBuilder();
        for (String place : PLACES) {
            for (String paper : PAPERS) {
                sources.append("- id: ").append(source(place, paper)).append("\n  name: The ").append(place).append(' ')
                        .append(paper).append("\n  url: https://").append(source(place, paper)).append(".example/\n");
            }
        }
        Files.writeString(content.resolve("sources.yaml"), sources);
        for (int i = 0; i < entries; i++) {
            LocalDate date = START.plusDays((long) i * DAYS / entries);
            Path folder = content.resolve(String.format(Locale.ROOT, "articles/%04d/%02d", date.getYear(), date.getMonthValue()));
            Files.createDirectories(folder);
            Files.writeString(folder.resolve("entry-" + i + ".md"), entry(i, date));
        }
    }

    private static String source(String place, String paper) {
        return (place + "-" + paper).toLowerCase(Locale.ROOT);
    }

    private String entry(int number, LocalDate date) {
        int dice = random.nextInt(100);
        String language = dice < 90 ? "en" : dice < 95 ? "ru" : dice < 98 ? "hy" : "ar";
        List<String> vocabulary = switch (language) {
            case "ru" -> RUSSIAN;
            case "hy" -> ARMENIAN;
            case "ar" -> ARABIC;
            default -> ENGLISH;
        };
        String source = source(skewed(PLACES), skewed(PAPERS));
        StringBuilder text = new StringBuilder("---\n");
        text.append("title: \"").append(sentenceCase(phrase(vocabulary, 5 + random.nextInt(6)))).append(' ')
                .append(number).append("\"\n");
        text.append("date: ").append(date).append(random.nextInt(4) == 0 ? "T%02d:30Z".formatted(random.nextInt(24)) : "").append('\n');
        text.append("topics: [").append(String.join(", ", topics())).append("]\n");
        text.append("source: ").append(source).append("\nurl: https://").append(source).append(".example/")
                .append(date.getYear()).append("/report-").append(number).append("?utm_source=digest\n");
        text.append("rights: ").append(random.nextInt(5) == 0 ? "excerpt" : "own").append('\n');
        if (random.nextInt(3) > 0) {
            text.append("summary: \"").append(sentence(vocabulary)).append("\"\n");
        }
        if (random.nextInt(20) == 0) {
            text.append("story: story-").append(number / 200).append('\n');
        }
        if (!language.equals("en")) {
            text.append("language: ").append(language).append('\n');
        }
        return text.append("---\n").append(body(vocabulary)).toString();
    }

    private List<String> topics() {
        List<String> topics = new ArrayList<>();
        for (int i = random.nextInt(3); i >= 0; i--) {
            String topic = skewed(TOPICS);
            if (!topics.contains(topic)) {
                topics.add(topic);
            }
        }
        return topics;
    }

    private String body(List<String> vocabulary) {
        StringBuilder body = new StringBuilder();
        int paragraphs = Math.min(mostParagraphs, 2 + random.nextInt(random.nextInt(10) == 0 ? 30 : 8));
        for (int i = 0; i < paragraphs; i++) {
            body.append('\n').append(switch (random.nextInt(14)) {
                case 0 -> "## " + sentenceCase(phrase(vocabulary, 4)) + "\n";
                case 1 -> "> " + sentence(vocabulary) + "\n";
                case 2 -> "- " + sentence(vocabulary) + "\n- " + sentence(vocabulary) + "\n- " + sentence(vocabulary) + "\n";
                case 3 -> "| Place | Count |\n| --- | ---: |\n| " + pick(vocabulary) + " | " + random.nextInt(999) + " |\n";
                case 4 -> "See [" + phrase(vocabulary, 3) + "](https://example.org/?id=" + i + "&utm_medium=web) and [more](/topics/"
                        + skewed(TOPICS) + "/).\n";
                default -> paragraph(vocabulary);
            });
        }
        if (random.nextInt(8) == 0) {
            body.append('\n').append(pick(BOILERPLATE)).append('\n');
        }
        return body.toString();
    }

    private String paragraph(List<String> vocabulary) {
        StringBuilder paragraph = new StringBuilder();
        for (int i = 2 + random.nextInt(4); i > 0; i--) {
            paragraph.append(sentence(vocabulary)).append(i > 1 ? " " : "\n");
        }
        return paragraph.toString();
    }

    private String sentence(List<String> vocabulary) {
        return sentenceCase(phrase(vocabulary, 8 + random.nextInt(16))) + ".";
    }

    private String phrase(List<String> vocabulary, int length) {
        List<String> words = new ArrayList<>();
        for (int i = 0; i < length; i++) {
            boolean join = vocabulary == ENGLISH && i % 2 == 1 && random.nextInt(3) > 0;
            words.add(join ? pick(ENGLISH_JOINS) : skewed(vocabulary));
        }
        return String.join(" ", words);
    }

    private static String sentenceCase(String text) {
        return text.substring(0, 1).toUpperCase(Locale.ROOT) + text.substring(1);
    }

    private <T> T pick(List<T> items) {
        return items.get(random.nextInt(items.size()));
    }

    /** The first items come far more often than the last. */
    private <T> T skewed(List<T> items) {
        double unit = random.nextDouble();
        return items.get((int) (unit * unit * items.size()));
    }
}
