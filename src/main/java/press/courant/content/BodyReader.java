package press.courant.content;

import com.vladsch.flexmark.ast.Heading;
import com.vladsch.flexmark.util.ast.Document;
import com.vladsch.flexmark.util.ast.Node;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import press.courant.clean.BoilerplateRules;
import press.courant.clean.HtmlCleaner;
import press.courant.clean.HtmlExcerpt;
import press.courant.clean.HtmlText;
import press.courant.clean.Removal;
import press.courant.model.BaseUrl;
import press.courant.model.Body;
import press.courant.model.InternalLink;
import press.courant.model.Language;
import press.courant.problem.Problem;

/** Turns the Markdown of a file into a body: boilerplate out, rendered, made safe, cut where it must be. */
final class BodyReader {
    private static final int MOST_NESTING = 100;
    private static final int MOST_PASSES = 20;

    private final MarkdownRenderer markdown = MarkdownRenderer.forBodies();
    private final HtmlCleaner cleaner;
    private final BaseUrl baseUrl;
    private final boolean typography;

    BodyReader(BaseUrl baseUrl, boolean typography) {
        this.baseUrl = baseUrl;
        this.typography = typography;
        this.cleaner = new HtmlCleaner(baseUrl);
        markdown.html(markdown.parse("A first *text* loads what a deep one would load at the end of its stack."));
    }

    /**
     * A body that was read.
     *
     * @param text of it, its blocks parted by {@code \n}
     * @param markdown it was made of, without boilerplate, not cut
     */
    record Reading(Body body, String text, String markdown, List<Removal> removals) {
        static final Reading NONE = new Reading(Body.EMPTY, "", "", List.of());
    }

    /**
     * Reads the body of a file.
     *
     * @param rules that take boilerplate out, where any should
     * @param mostWords of an excerpt, where it is one
     */
    Reading read(SourceText source, int start, Language language, Optional<BoilerplateRules> rules,
            OptionalInt mostWords, List<Problem> problems) {
        String text = source.text().substring(start);
        TextShape shape = TextShape.of(text);
        Optional<Problem> excess = MarkdownLimits.check(source, start, shape);
        if (excess.isPresent()) {
            problems.add(excess.get());
            return Reading.NONE;
        }
        try {
            return parse(source, start, text, shape, language, rules, mostWords, problems);
        } catch (StackOverflowError e) {
            tooDeep(source, start, problems);
            return Reading.NONE;
        }
    }

    private Reading parse(SourceText source, int start, String whole, TextShape shape, Language language,
            Optional<BoilerplateRules> rules, OptionalInt mostWords, List<Problem> problems) {
        String text = whole;
        Document document = markdown.parse(text, shape);
        List<Removal> removals = new ArrayList<>();
        for (int pass = 0; pass < MOST_PASSES && rules.isPresent(); pass++) {
            BodyText blocks = new BodyText(source, start, document, shape);
            List<Removal> found = rules.get().find(source.path(), blocks.blocks());
            if (found.isEmpty()) {
                break;
            }
            removals.addAll(found);
            text = blocks.without(text, found);
            document = markdown.parse(text, shape);
        }
        List<Node> nodes = new ArrayList<>();
        Optional<Node> deep = gather(document, nodes);
        if (deep.isPresent()) {
            tooDeep(source, start + deep.get().getStartOffset(), problems);
            return Reading.NONE;
        }
        List<InternalLink> links = BodyLinks.of(document, nodes, baseUrl, source, start, problems);
        if (shape.has('#') || shape.has('=')) {
            shiftHeadings(nodes);
        }
        InlineText.link(document, text, shape);
        if (typography) {
            InlineText.beautify(document, text, shape, Typography.of(language));
        }
        HtmlCleaner.Cleaned cleaned = markdown.cleaned(document, shape, cleaner);
        HtmlExcerpt.Excerpt excerpt = mostWords.isPresent()
                ? HtmlExcerpt.cut(cleaned.html(), mostWords.getAsInt())
                : new HtmlExcerpt.Excerpt(cleaned.html(), false);
        HtmlText plain = excerpt.truncated() ? HtmlText.of(excerpt.html()) : cleaned.text();
        Body body = new Body(excerpt.html(), plain.words(), excerpt.truncated(), links);
        return new Reading(body, plain.text(), text, removals);
    }

    private static void tooDeep(SourceText source, int offset, List<Problem> problems) {
        problems.add(Problem.error(source.at(offset), "lists, quotations or emphasis are nested too deep here",
                "flatten them; more than a few levels help nobody"));
    }

    /** Gathers the nodes of a document in order, up to one that is too deep. */
    private static Optional<Node> gather(Document document, List<Node> nodes) {
        Deque<Node> above = new ArrayDeque<>();
        Node node = document;
        while (node != null) {
            if (above.size() > MOST_NESTING) {
                return Optional.of(node);
            }
            nodes.add(node);
            Node next = node.getFirstChild();
            if (next != null) {
                above.push(node);
            } else {
                next = InlineText.following(node, above);
            }
            node = next;
        }
        return Optional.empty();
    }

    /** A page's title is its first-level heading, so those of the body go down where it has one as well. */
    private static void shiftHeadings(List<Node> nodes) {
        List<Heading> headings = new ArrayList<>();
        for (Node node : nodes) {
            if (node instanceof Heading heading) {
                headings.add(heading);
            }
        }
        if (headings.stream().anyMatch(heading -> heading.getLevel() == 1)) {
            headings.forEach(heading -> heading.setLevel(Math.min(6, heading.getLevel() + 1)));
        }
    }
}
