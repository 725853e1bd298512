package press.courant.extract;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import press.courant.clean.BoilerplateRules;
import press.courant.clean.Removal;
import press.courant.clean.RuleSet;
import press.courant.clean.TextBlock;

/**
 * Finds the article in a pasted text.
 *
 * <p>What the model keeps, the cleaning rules still look at: they know pitches better than any statistics, and an
 * editor may have added to them.
 */
final class PasteExtractor {
    private static final double KEPT = 0.5;
    private static final int HEAD = 14;
    /** How many paragraphs of the story a headline is compared with. */
    private static final int STORY = 6;
    private static final int TITLE_LEAST = 3;
    private static final int TITLE_MOST = 30;
    private static final Pattern SITE = Pattern.compile(
            "(?iu)^(?:an? (?:\\w{1,15} )?(?:message|appeal|letter|note) from (?:the editors? of )?|©\\s?(?:\\d{4}\\s)?)"
                    + "((?-i:The )?(?-i:\\p{Lu})[^:.!?,]{2,50}?)(?:[:.!,].*)?$");
    /** A name, a stroke and another name at the end of a line. */
    private static final Pattern CREDIT = Pattern.compile(
            "(?U)(?:[.!?…)]\\s|^|\\()[^.!?]{0,20}\\p{Lu}[^.!?/]{2,40}"
                    + "(?:\\s?/\\s?|\\bvia\\b )\\p{Lu}[^.!?/]{1,40}\\)?$");
    private static final int LONG = 16;
    private static final Set<String> LONG_NEEDS = Set.of(
            "we-and-you", "imperative", "message", "legal-line", "author-note", "newsletter-line", "related-line");
    private static final Set<String> PITCHES = Set.of(
            "support-ask", "imperative", "we-and-you", "message", "newsletter-ask", "topic");
    private static final Set<String> NO_TITLES = Set.of(
            "credit-line", "byline-line", "date-line", "support-ask", "we-and-you", "imperative", "ui-words",
            "share-line", "follow-line", "advertisement-line", "message", "subscription-wall", "cookie-notice",
            "read-also-line");

    private final PasteFeatures features;
    private final Model model;
    private final BoilerplateRules cleaning;
    private final Reasons words = Reasons.load();

    PasteExtractor(RuleSet rules, RuleSet cleaning) {
        FeatureNames names = new FeatureNames();
        this.features = new PasteFeatures(names, rules);
        this.model = Model.load("paste-model.csv", names, words);
        this.cleaning = new BoilerplateRules(cleaning);
    }

    ExtractedArticle extract(String name, String text, Optional<String> url) throws InputException {
        Paste paste = Paste.of(text);
        List<Paste.Line> lines = paste.lines();
        List<List<String>> said = features.said(paste);
        List<int[]> traits = features.of(paste, said);
        double[] chances = model.chances(traits);
        Map<Integer, String> reasons = new HashMap<>(pitches(name, lines));
        for (int line : doubted(lines, said, chances)) {
            reasons.putIfAbsent(line, model.reason(traits, line));
        }
        int first = start(lines, reasons);
        Optional<Integer> title = title(paste, said, first, reasons.keySet());
        if (isFramed(said, title.orElse(0), reasons)) {
            for (int i = 0; i < title.orElse(0); i++) {
                reasons.putIfAbsent(i, "above the headline");
            }
        }
        for (int i = 0; i < lines.size(); i++) {
            if (reasons.containsKey(i) && Math.abs(first - i) <= HEAD && isCaption(lines.get(i).text())) {
                reasons.put(i, "caption and credit");
            }
        }
        List<Paste.Line> kept = new ArrayList<>();
        List<RemovedBlock> removed = new ArrayList<>();
        double sure = 0;
        double all = 0;
        for (int i = 0; i < lines.size(); i++) {
            Paste.Line line = lines.get(i);
            if (title.isPresent() && title.get() == i) {
                continue;
            } else if (reasons.containsKey(i)) {
                removed.add(new RemovedBlock("line " + line.number(), reasons.get(i), line.text()));
            } else {
                kept.add(line);
                sure += chances[i] * line.text().length();
                all += line.text().length();
            }
        }
        String body = kept.stream().map(Paste.Line::text).collect(Collectors.joining("\n\n"));
        String markdown = kept.stream().map(Paste.Line::text).map(MarkdownWriter::paragraph).collect(Collectors.joining("\n\n"));
        int begin = title.orElse(first);
        Facts facts = new Facts(title.map(lines::get).map(Paste.Line::text), author(lines, begin, first),
                date(lines, begin, first), Optional.empty(), site(removed), Optional.empty(), url, Optional.empty(),
                Optional.empty());
        return new ExtractedArticle(facts, body, markdown, all == 0 ? 0 : sure / all, removed);
    }

    /**
     * The lines that the model speaks against.
     *
     * <p>A long line between two that stay needs words against it too; so does any line of a text that is nearly all story.
     */
    private static List<Integer> doubted(List<Paste.Line> lines, List<List<String>> said, double[] chances) {
        boolean bare = isBare(lines, said);
        List<Integer> doubted = new ArrayList<>();
        for (int i = 0; i < lines.size(); i++) {
            boolean inside = lines.get(i).isProse() && isStory(lines, chances, i - 1) && isStory(lines, chances, i + 1);
            Stream<String> words = said.get(i).stream();
            boolean cleared = inside ? words.noneMatch(LONG_NEEDS::contains) : bare && words.allMatch("reported"::equals);
            if (chances[i] < KEPT && !cleared) {
                doubted.add(i);
            }
        }
        return doubted;
    }

    /** Whether no short line has a word of an interface or a pitch, so that somebody has cleaned the text already. */
    private static boolean isBare(List<Paste.Line> lines, List<List<String>> said) {
        return IntStream.range(0, lines.size()).filter(i -> lines.get(i).shape().words() < LONG)
                .allMatch(i -> said.get(i).stream().allMatch("reported"::equals));
    }

    private static boolean isStory(List<Paste.Line> lines, double[] chances, int i) {
        return i >= 0 && i < chances.length && chances[i] >= KEPT && lines.get(i).isProse();
    }

    /** The first line of prose that is left, below which nothing is headline; the first of any where there is none. */
    private static int start(List<Paste.Line> lines, Map<Integer, String> reasons) {
        int first = -1;
        for (int i = 0; i < lines.size(); i++) {
            if (!reasons.containsKey(i)) {
                first = first < 0 ? i : first;
                if (lines.get(i).isProse()) {
                    return i;
                }
            }
        }
        return Math.max(0, first);
    }

    /** Whether anything of what is left above the headline speaks to the reader: then all of it does. */
    private static boolean isFramed(List<List<String>> said, int title, Map<Integer, String> reasons) {
        return IntStream.range(0, title)
                .filter(i -> !reasons.containsKey(i))
                .anyMatch(i -> said.get(i).stream().anyMatch(PITCHES::contains));
    }

    private boolean isCaption(String line) {
        return CREDIT.matcher(line).find() || features.said(line).contains("credit-line");
    }

    /** What the cleaning rules speak against. */
    private Map<Integer, String> pitches(String name, List<Paste.Line> lines) {
        List<TextBlock> blocks = new ArrayList<>();
        for (int i = 0; i < lines.size(); i++) {
            blocks.add(new TextBlock(lines.get(i).text(), i + 1, i + 1, TextBlock.Kind.PARAGRAPH, 0));
        }
        Map<Integer, String> reasons = new HashMap<>();
        for (Removal removal : cleaning.find(name, blocks)) {
            for (int line = removal.firstLine(); line <= removal.lastLine(); line++) {
                reasons.put(line - 1, words.ofRules(removal.rules()));
            }
        }
        return reasons;
    }

    /** The line over the story that looks most like its headline. */
    private static Optional<Integer> title(Paste paste, List<List<String>> said, int first, Set<Integer> left) {
        List<Paste.Line> lines = paste.lines();
        int start = first < lines.size() ? lines.get(first).number() : 0;
        IntSet story = new IntSet();
        lines.stream().filter(line -> line.isProse() && line.number() >= start).limit(STORY)
                .forEach(line -> story.addAll(Words.of(line.text()).set()));
        Map<String, Integer> repeats = paste.repeats();
        double best = 0;
        Optional<Integer> title = Optional.empty();
        int last = Math.min(first, lines.size() - 1);
        for (int i = Math.max(0, first - HEAD); i <= last; i++) {
            Paste.Line line = lines.get(i);
            String text = line.text();
            int words = line.shape().words();
            boolean shaped = words >= TITLE_LEAST && words <= TITLE_MOST && line.among() < 4;
            boolean stops = line.shape().endsSentence() && !text.endsWith("?") && !text.endsWith("!");
            if (!shaped || stops && words > 12 || i == first && line.isProse()
                    || isTelling(said.get(i)) || CREDIT.matcher(text).find() || text.endsWith(":")) {
                continue;
            }
            IntSet own = Words.of(text).set();
            double worth = own.isEmpty() ? 0 : (double) own.countIn(story) / own.size();
            worth += Math.min(words, 10) / 20.0;
            worth += repeats.get(text) > 1 ? 0.2 : 0;
            worth -= stops ? 0.5 : 0;
            worth -= left.contains(i) ? 0 : 0.3;
            worth -= (first - i) * 0.02;
            if (worth > best) {
                best = worth;
                title = Optional.of(i);
            }
        }
        return title.filter(found -> lines.get(found).shape().words() >= TITLE_LEAST);
    }

    private static boolean isTelling(List<String> said) {
        return said.stream().anyMatch(NO_TITLES::contains);
    }

    private static List<String> author(List<Paste.Line> lines, int from, int to) {
        for (int i = from; i < to; i++) {
            String text = lines.get(i).text();
            if (lines.get(i).shape().words() <= 12 && Authors.isByline(text)) {
                List<String> names = Authors.names(List.of(text), Optional.empty());
                if (!names.isEmpty()) {
                    return names;
                }
            }
        }
        return List.of();
    }

    /** A date between the headline and the story; one elsewhere is of something else. */
    private static Optional<String> date(List<Paste.Line> lines, int from, int to) {
        for (int i = from; i < to; i++) {
            if (lines.get(i).shape().words() <= 14) {
                Optional<String> date = SeenDates.in(lines.get(i).text(), Optional.empty()).map(LocalDate::toString);
                if (date.isPresent()) {
                    return date;
                }
            }
        }
        return Optional.empty();
    }

    /** A name that the boilerplate gives the paper. */
    private static Optional<String> site(List<RemovedBlock> removed) {
        return removed.stream()
                .map(block -> SITE.matcher(block.text()))
                .filter(Matcher::find)
                .map(matcher -> matcher.group(1).strip())
                .findFirst();
    }
}
