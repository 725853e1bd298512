package press.courant.extract;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.StringJoiner;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import press.courant.clean.SafeUrl;
import press.courant.clean.TidyUrl;

/** Writes blocks as Markdown. */
final class MarkdownWriter {
    private static final String SPECIALS = "\\`*_[]<>|~&";
    private static final Pattern SPECIAL = Pattern.compile("([\\\\`*_\\[\\]<>|~])");
    private static final Pattern LINE_START = Pattern.compile(
            "^(\\s*)([#+=-])|^(\\s*\\d{1,9})([.)])(?=\\s|$)", Pattern.MULTILINE);
    private static final Pattern NOTE_NUMBER = Pattern.compile("^(?:\\\\?\\[)?(?:\\d{1,3}|\\W{1,3})(?:\\\\?])?[.:)]*\\s+");
    private static final Set<String> LISTS = Set.of("ul", "ol", "menu", "dir");

    /** How deep lists are indented within each other; deeper ones are as deep as these. */
    private static final int DEEPEST_LIST = 20;

    private final StringBuilder out = new StringBuilder();
    private Optional<Box> lastItem = Optional.empty();
    private Optional<Box> lastQuotation = Optional.empty();
    private final Map<Box, Integer> numbers = new LinkedHashMap<>();

    private final Footnotes footnotes;

    private MarkdownWriter(Footnotes footnotes) {
        this.footnotes = footnotes;
    }

    static String write(List<Block> kept, List<Picture> pictures, Footnotes footnotes) {
        MarkdownWriter writer = new MarkdownWriter(footnotes);
        List<Block> blocks = kept.stream().filter(block -> !footnotes.has(block)).toList();
        TableRuns tables = new TableRuns(blocks);
        int picture = 0;
        for (int i = 0; i < blocks.size(); i++) {
            for (; picture < pictures.size() && pictures.get(picture).before() <= blocks.get(i).index(); picture++) {
                writer.add(pictures.get(picture).markdown());
            }
            Optional<Integer> end = tables.endOfTable(i);
            if (end.isPresent()) {
                writer.table(blocks.subList(i, end.get()));
                i = end.get() - 1;
            } else {
                writer.block(blocks.get(i));
            }
        }
        for (; picture < pictures.size(); picture++) {
            writer.add(pictures.get(picture).markdown());
        }
        footnotes.notes().forEach(writer::note);
        return writer.out.toString();
    }

    /** A note without its own number and without the link back. */
    private void note(int number, List<Block> note) {
        List<String> paragraphs = new ArrayList<>();
        for (Block block : note) {
            List<Run> runs = block.runs().stream().filter(run -> !isBack(run)).toList();
            String text = inline(runs).strip();
            paragraphs.add(paragraphs.isEmpty() ? NOTE_NUMBER.matcher(text).replaceFirst("") : text);
        }
        String text = paragraphs.stream().filter(paragraph -> !paragraph.isBlank()).collect(Collectors.joining("\n\n    "));
        add("[^" + number + "]: " + text);
    }

    private static boolean isBack(Run run) {
        return run.link().map(link -> link.attr("href").startsWith("#")).orElse(false)
                && run.text().codePoints().filter(Character::isLetterOrDigit).count() < 4;
    }

    private static Optional<Box> list(Box box) {
        Optional<Box> here = Optional.of(box);
        while (here.isPresent() && !LISTS.contains(here.get().tag())) {
            here = here.get().parent();
        }
        return here;
    }

    private void add(String markdown) {
        if (out.length() > 0) {
            out.append("\n\n");
        }
        out.append(markdown);
        lastItem = Optional.empty();
    }

    private void block(Block block) {
        Optional<Box> quotation = block.box().around("blockquote");
        Optional<Box> item = block.box().around("li");
        String text = inline(block);
        if (text.isBlank()) {
            return;
        }
        String prefix = quotation.isPresent() ? "> " : "";
        if (quotation.isPresent() && lastQuotation.equals(quotation)) {
            out.append("\n>\n");
        } else if (item.isPresent() && lastItem.isPresent()) {
            out.append(lastItem.equals(item) ? "\n\n" : "\n");
        } else if (out.length() > 0) {
            out.append("\n\n");
        }
        String indent = "";
        String marker = "";
        if (item.isPresent()) {
            Optional<Box> list = item.get().parent().flatMap(MarkdownWriter::list);
            int depth = item.get().listDepth();
            indent = "    ".repeat(Math.min(Math.max(0, depth - 1), DEEPEST_LIST));
            boolean ordered = list.map(box -> box.tag().equals("ol")).orElse(false);
            boolean again = lastItem.equals(item);
            String bullet = ordered ? (again ? "" : numbers.merge(list.get(), 1, Integer::sum) + ". ") : "- ";
            marker = again ? "  " + (ordered ? " " : "") : bullet;
        } else if (block.isHeading() && quotation.isEmpty()) {
            marker = "#".repeat(Math.max(2, block.tag().charAt(1) - '0')) + " ";
        }
        String continuation = "\n" + prefix + indent + " ".repeat(item.isPresent() ? marker.length() : 0);
        if (block.tag().equals("pre")) {
            out.append(prefix).append(indent).append(("```\n" + block.text() + "\n```").replace("\n", continuation));
        } else {
            out.append(prefix).append(indent).append(marker).append(text.replace("\n", "  " + continuation));
        }
        lastItem = item;
        lastQuotation = quotation;
    }

    private void table(List<Block> blocks) {
        Map<Box, Map<Box, StringJoiner>> rows = new LinkedHashMap<>();
        for (Block block : blocks) {
            Optional<Box> row = block.box().around("tr");
            Box cell = TableRuns.cell(block);
            String text = inline(block).replace("\n", " ");
            rows.computeIfAbsent(row.orElse(cell), key -> new LinkedHashMap<>())
                    .computeIfAbsent(cell, key -> new StringJoiner(" ")).add(text);
        }
        int columns = rows.values().stream().mapToInt(Map::size).max().orElse(1);
        List<String> lines = new ArrayList<>();
        rows.values().forEach(cells -> {
            String row = cells.values().stream().map(StringJoiner::toString).collect(Collectors.joining(" | "));
            lines.add("| " + row + " |" + " |".repeat(columns - cells.size()));
            if (lines.size() == 1) {
                lines.add("|" + " --- |".repeat(columns));
            }
        });
        add(String.join("\n", lines));
        lastQuotation = Optional.empty();
    }

    private String inline(Block block) {
        return block.tag().equals("pre") ? block.text() : lineStarts(inline(block.runs()).strip());
    }

    private String inline(List<Run> runs) {
        StringBuilder text = new StringBuilder();
        for (int i = 0; i < runs.size(); ) {
            Run run = runs.get(i);
            StringBuilder same = new StringBuilder();
            int next = i;
            while (next < runs.size() && runs.get(next).link().equals(run.link()) && runs.get(next).style().equals(run.style())) {
                same.append(runs.get(next).text());
                next++;
            }
            text.append(styled(same.toString(), run));
            i = next;
        }
        return text.toString();
    }

    private String styled(String raw, Run run) {
        String core = raw.strip();
        if (core.isEmpty()) {
            return raw;
        }
        Optional<Integer> note = run.link().flatMap(footnotes::number);
        if (note.isPresent()) {
            return raw.replace(core, "[^" + note.get() + "]");
        }
        int from = raw.indexOf(core);
        String text = run.style().code() ? "`" + core.replace("`", "'") + "`" : escaped(core);
        text = run.style().emphasis() ? "*" + text + "*" : text;
        text = run.style().strong() ? "**" + text + "**" : text;
        Optional<String> link = run.link().map(element -> element.absUrl("href")).filter(url -> !url.isEmpty())
                .map(TidyUrl::tidy).flatMap(SafeUrl::of);
        if (link.isPresent()) {
            text = "[" + text + "](" + address(link.get()) + ")";
        }
        return raw.substring(0, from) + text + raw.substring(from + core.length());
    }

    /** A paragraph of plain text. */
    static String paragraph(String text) {
        return lineStarts(escaped(text));
    }

    /** What would begin a heading or a list at the start of a line is no such thing in a text. */
    private static String lineStarts(String text) {
        if (!mayStartLine(text)) {
            return text;
        }
        return LINE_START.matcher(text).replaceAll(start -> Matcher.quoteReplacement(start.group(2) == null
                ? start.group(3) + "\\" + start.group(4)
                : start.group(1) + "\\" + start.group(2)));
    }

    /** Whether the first mark of any line is one of a heading or a list; most texts are cleared without a pattern. */
    private static boolean mayStartLine(String text) {
        boolean start = true;
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            if (start && (c == '#' || c == '+' || c == '=' || c == '-' || c >= '0' && c <= '9')) {
                return true;
            }
            boolean space = c <= ' ';
            boolean end = c == '\n' || c == '\r' || c == '\u0085' || c == '\u2028' || c == '\u2029';
            start = end || start && space;
        }
        return false;
    }

    static String escaped(String text) {
        return hasSpecial(text) ? SPECIAL.matcher(text).replaceAll("\\\\$1").replace("&", "&amp;") : text;
    }

    private static boolean hasSpecial(String text) {
        for (int i = 0; i < text.length(); i++) {
            if (SPECIALS.indexOf(text.charAt(i)) >= 0) {
                return true;
            }
        }
        return false;
    }

    static String address(String url) {
        return url.replace("(", "%28").replace(")", "%29").replace(" ", "%20");
    }
}
