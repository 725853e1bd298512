package press.courant.extract;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import press.courant.clean.RuleSet;

/** What a block looks like by itself and by where it stands, each trait a number of {@link FeatureNames}. */
final class BlockFeatures {
    private static final List<String> TAGS = List.of(
            "p", "h1", "h2", "h3", "h4", "h5", "h6", "li", "td", "th", "blockquote", "pre", "figcaption", "div", "a", "button",
            "dt", "dd", "address", "label", "summary", "section", "article", "figure", "header", "footer", "aside", "other");
    private static final Map<String, Integer> PLACES =
            IntStream.range(0, TAGS.size()).boxed().collect(Collectors.toUnmodifiableMap(TAGS::get, place -> place));
    private static final List<String> ZONES = List.of(
            "in both selections", "in the narrow selection", "in the wide selection", "in no selection");
    private static final List<String> SHAPES = List.of("paragraph", "sentence", "long line", "short line", "line of links");

    private final FeatureNames names;
    private final ClassWords classWords;
    private final TextFeatures text;

    private final Steps links;
    private final Steps wordsOfLinked;
    private final Steps strong;
    private final Steps emphasis;
    private final Steps title;
    private final Steps description;
    private final Steps body;
    private final Steps kind;
    private final Steps parentLinks;
    private final Steps grandparentLinks;
    private final Steps parentProse;
    private final Steps depth;
    private final Steps fromStart;
    private final Steps fromEnd;
    private final Steps beforeFirst;
    private final Steps afterLast;
    private final Steps repeats;
    private final int tag;
    private final int around;
    private final int near;
    private final int within;
    private final int inSelection;
    private final int cleaned;
    private final int inDense;
    private final int outside;
    private final Steps partialBody;
    private final Steps kindLinks;
    private final Steps kindProse;
    private final Steps kindCount;
    private final Steps headings;
    private final int secondArticle;
    private final int outsideArticles;
    private final int secondTitle;
    private final int embedded;
    private final int bodyKnown;
    private final int hidden;
    private final int author;
    private final int onlyAuthor;
    private final int underTelling;
    private final int inKind;
    private final int inCore;
    private final int outsideCore;
    private final Steps partBlocks;
    private final Steps partLinks;
    private final Steps partProse;
    private final Steps copies;
    private final int zones;
    private final Steps afterTitle;

    BlockFeatures(FeatureNames names, ClassWords classWords, RuleSet rules) {
        this.names = names;
        this.classWords = classWords;
        this.text = new TextFeatures(names, rules);
        links = new Steps(names, "share in links", 0.01, 0.2, 0.5, 0.8, 0.99);
        wordsOfLinked = new Steps(names, "words of a block all link", 3, 6, 10, 18, 35);
        strong = new Steps(names, "share in bold", 0.01, 0.5, 0.95);
        emphasis = new Steps(names, "share in italics", 0.01, 0.5, 0.95);
        title = new Steps(names, "likeness to the title", 0.3, 0.6, 0.85);
        description = new Steps(names, "share in the description", 0.1, 0.5, 0.9);
        body = new Steps(names, "share in the body of the metadata", 0.2, 0.6, 0.9);
        kind = new Steps(names, "share of prose in blocks of its kind", 0.001, 0.05, 0.2, 0.5, 0.8);
        parentLinks = new Steps(names, "links of its parent", 0.02, 0.1, 0.25, 0.5, 0.8);
        grandparentLinks = new Steps(names, "links of its grandparent", 0.02, 0.1, 0.25, 0.5, 0.8);
        parentProse = new Steps(names, "prose of its parent", 0.05, 0.3, 0.6, 0.8);
        depth = new Steps(names, "depth in the selection", 1, 2, 3, 5, 8);
        fromStart = new Steps(names, "blocks from the start", 1, 2, 4, 8);
        fromEnd = new Steps(names, "blocks to the end", 1, 2, 4, 8);
        beforeFirst = new Steps(names, "blocks before the first long one", 1, 2, 3, 6, 12);
        afterLast = new Steps(names, "blocks after the last long one", 1, 2, 3, 6, 12);
        repeats = new Steps(names, "times on the page", 2, 3);
        tag = names.addAll("is ", TAGS, "");
        around = names.addAll("in ", Surroundings.TAGS, "");
        near = names.addAll("called ", classWords.groups(), "");
        within = names.addAll("within what is called ", classWords.groups(), "");
        inSelection = names.add("in the selection");
        cleaned = names.add("in a part of the selection that is no story");
        inDense = names.add("in the wider selection");
        outside = names.add("outside the selection");
        bodyKnown = names.add("the metadata has a body");
        partialBody = new Steps(names, "share in the start of the body in the metadata", 0.2, 0.9);
        kindLinks = new Steps(names, "links of its kind", 0.02, 0.1, 0.3, 0.6, 0.9);
        kindProse = new Steps(names, "prose of its kind", 0.05, 0.3, 0.6, 0.9);
        kindCount = new Steps(names, "blocks of its kind", 2, 4, 8, 20, 50);
        headings = new Steps(names, "great headings before", 1, 2, 3);
        secondArticle = names.add("in another article than the first");
        outsideArticles = names.add("outside the article");
        secondTitle = names.add("after a second title");
        embedded = names.add("in an embedded post");
        hidden = names.add("hidden");
        author = names.add("names the author");
        onlyAuthor = names.add("is the author's name");
        underTelling = names.addAll("under a heading that says ", text.signals(), "");
        inKind = names.add("long and of the selection's kind");
        inCore = names.add("directly in the core");
        outsideCore = names.add("outside the core");
        partBlocks = new Steps(names, "blocks of its part", 2, 4, 8, 20);
        partLinks = new Steps(names, "links of its part", 0.02, 0.1, 0.25, 0.5, 0.8);
        partProse = new Steps(names, "prose of its part", 0.05, 0.3, 0.6, 0.8);
        copies = new Steps(names, "copies in its parent", 0.1, 0.5);
        afterTitle = new Steps(names, "blocks after the title", 0, 2, 5, 12, 30, 100);
        zones = names.size();
        ZONES.forEach(zone -> names.addAll("a ", SHAPES, " " + zone));
    }

    FeatureNames names() {
        return names;
    }

    /** The features of each block of a page by itself. */
    List<int[]> of(Page page) {
        List<int[]> all = new ArrayList<>();
        int first = -1;
        int last = -1;
        int begin = -1;
        int end = -1;
        for (Block block : page.blocks()) {
            boolean selected = page.selection().map(selection -> selection.has(block)).orElse(false);
            if (selected || page.density().map(density -> density.has(block)).orElse(false)) {
                begin = begin < 0 ? block.index() : begin;
                end = block.index();
                if (block.isProse() && block.shape().words() >= 18 && page.proseShare(block) > 0.15) {
                    first = first < 0 ? block.index() : first;
                    last = block.index();
                }
            }
        }
        List<String> heading = List.of();
        Stories stories = Stories.of(page);
        Surroundings surroundings = new Surroundings(page);
        int great = 0;
        for (Block block : page.blocks()) {
            Numbers numbers = new Numbers();
            great += block.tag().equals("h1") ? 1 : 0;
            numbers.add(headings.of(great));
            numbers.addIf(stories.isInAnother(block), secondArticle);
            numbers.addIf(stories.isOutside(block), outsideArticles);
            numbers.addIf(stories.isAfterAnother(block), secondTitle);
            stories.afterTitle(block).ifPresent(distance -> numbers.add(afterTitle.of(distance)));
            List<String> said = text.said(block.text());
            add(numbers, block, page, surroundings, said);
            place(numbers, block, begin, end, first, last);
            for (String id : heading) {
                numbers.add(underTelling + text.number(id));
            }
            boolean bold = block.strongShare() > 0.9 && block.shape().words() < 10;
            if (block.isHeading() || bold) {
                heading = said;
            } else if (block.isProse() && block.shape().words() > 40) {
                heading = List.of();
            }
            all.add(numbers.toArray());
        }
        return all;
    }

    private void add(Numbers numbers, Block block, Page page, Surroundings surroundings, List<String> said) {
        TextShape shape = block.shape();
        text.add(numbers, block.text(), shape, said);
        Words own = page.words().get(block.index());
        numbers.add(links.of(block.linkShare()));
        if (block.linkShare() > 0.8) {
            numbers.add(wordsOfLinked.of(shape.words()));
        }
        numbers.add(strong.of(block.strongShare()));
        numbers.add(emphasis.of(block.emphasisShare()));
        numbers.add(title.of(likeness(own, page.titles())));
        if (!page.description().isEmpty()) {
            numbers.add(description.of(own.shareIn(page.description())));
        }
        if (page.body().size() > 40) {
            if (page.isBodyWhole()) {
                numbers.add(bodyKnown);
                numbers.add(body.of(own.shareIn(page.body())));
            } else {
                numbers.add(partialBody.of(own.shareIn(page.body())));
            }
        }
        numbers.add(repeats.of(page.repeats().get(own)));
        numbers.add(kind.of(page.proseShare(block)));
        numbers.addIf(block.isProse() && page.proseShare(block) > 0.3, inKind);
        Page.Kind same = page.kinds().get(Page.kind(block));
        numbers.add(kindLinks.of(share(same.links(), same.characters())));
        numbers.add(kindProse.of(share(same.prose(), same.characters())));
        numbers.add(kindCount.of(same.blocks()));
        boxes(numbers, block, page, surroundings);
        for (Words name : page.authors()) {
            if (own.size() <= name.size() + 6 && name.set().countIn(own.set()) == name.set().size()) {
                numbers.add(own.size() <= name.size() + 1 ? onlyAuthor : author);
                break;
            }
        }
    }

    private static double likeness(Words own, List<Words> titles) {
        double most = 0;
        for (Words title : titles) {
            most = Math.max(most, own.likeness(title));
        }
        return most;
    }

    private static double share(int part, int whole) {
        return whole == 0 ? 0 : (double) part / whole;
    }

    private void boxes(Numbers numbers, Block block, Page page, Surroundings surroundings) {
        Box box = block.box();
        numbers.add(tag + PLACES.getOrDefault(box.tag(), TAGS.size() - 1));
        Optional<Box> parent = box.parent();
        boolean dense = page.density().map(density -> density.has(block)).orElse(false);
        numbers.add(parentLinks.of(parent.orElse(box).linkShare()));
        Box grandparent = parent.flatMap(Box::parent).orElse(parent.orElse(box));
        numbers.add(grandparentLinks.of(grandparent.linkShare()));
        numbers.add(parentProse.of(share(parent.orElse(box).proseCharacters(), parent.orElse(box).characters())));
        numbers.addIf(box.isHidden(), hidden);
        boolean selected = page.selection().map(selection -> selection.has(block)).orElse(false);
        boolean odd = selected && page.selection().map(selection -> selection.isOdd(block)).orElse(false);
        numbers.addIf(dense, inDense);
        numbers.add(odd ? cleaned : selected ? inSelection : outside);
        core(numbers, box, page);
        numbers.add(zones + zone(selected && !odd, dense) * SHAPES.size() + shape(block));
        Surroundings.Inside inside = surroundings.of(box);
        numbers.add(depth.of(inside.depth()));
        long nearWords = surroundings.own(box) | block.inlineWords()
                | parent.filter(found -> found != inside.limit()).map(surroundings::own).orElse(0L);
        numbers.addIf(inside.isPost(), embedded);
        numbers.addBits(inside.tags(), around);
        numbers.addBits(nearWords, near);
        numbers.addBits(inside.words(), within);
    }

    private void core(Numbers numbers, Box box, Page page) {
        Box parent = box.parent().orElse(box);
        numbers.add(copies.of(share(page.copies().getOrDefault(parent, 0), parent.characters())));
        if (page.core().isEmpty() || !page.core().get().has(box)) {
            numbers.add(outsideCore);
            return;
        }
        Box part = page.core().get().part(box);
        if (part == box) {
            numbers.add(inCore);
        } else {
            numbers.add(partBlocks.of(part.blocks()));
            numbers.add(partLinks.of(part.linkShare()));
            numbers.add(partProse.of(share(part.proseCharacters(), part.characters())));
        }
    }

    private static int zone(boolean narrow, boolean wide) {
        return narrow && wide ? 0 : narrow ? 1 : wide ? 2 : 3;
    }

    private static int shape(Block block) {
        TextShape shape = block.shape();
        if (block.linkShare() >= 0.5) {
            return 4;
        } else if (shape.words() < 12) {
            return 3;
        }
        return shape.sentences() == 0 ? 2 : shape.words() >= 25 ? 0 : 1;
    }

    private void place(Numbers numbers, Block block, int begin, int end, int first, int last) {
        int index = block.index();
        if (begin < 0 || index < begin || index > end) {
            return;
        }
        numbers.add(fromStart.of(index - begin));
        numbers.add(fromEnd.of(end - index));
        if (first >= 0) {
            numbers.addIf(index < first, beforeFirst.of(first - index));
            numbers.addIf(index > last, afterLast.of(index - last));
        }
    }
}
