package press.courant.extract;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import org.jsoup.nodes.Element;

/**
 * Reads who wrote a report from the lines around its headline: a line that says so, that links to a page about its
 * writer, or that is called a byline.
 *
 * <p>Only what is shaped like the name of a person counts; a page without such a line has no author that is seen.
 */
final class SeenAuthors {
    private static final int ABOVE = 4;
    private static final int BELOW = 16;
    private static final int LINE = 24;
    private static final double MANY_LINKS = 0.2;
    private static final int LONGEST_NAME = 45;
    private static final int LONGEST_LINE = 200;
    private static final int PARAGRAPH = 25;
    private static final int MOST_WORDS = 5;
    private static final Pattern CALLED = Pattern.compile(
            "(?i)(^|[^a-z])(by-?line|authors?|autor(en|in)?|auteurs?|autores|redakteur(in)?|contributors?|writers?|"
                    + "reporters?|journalists?|vcard|fn)([^a-z]|$)|byline|author-?(name|link)");
    private static final Pattern PAGE_OF_WRITER = Pattern.compile(
            "(?i)/(by|byline|authors?|autor(es|en|in)?|auteurs?|staff|profiles?|journalists?|writers?|reporters?|"
                    + "contributors?|correspondents?|redakteure?|columnists?)/[^/?#]");
    private static final Pattern CREDIT = Pattern.compile("(?i)credit|caption");
    private static final Set<String> PARTICLES = Set.of(
            "de", "del", "della", "den", "der", "des", "di", "do", "dos", "da", "du", "van", "von", "vom", "zu", "zur",
            "la", "le", "el", "al", "bin", "ibn", "e", "y", "ten", "ter", "af", "av", "ben", "abu", "mac", "st", "dr", "jr",
            "sr");

    private SeenAuthors() {}

    /** The names near the headline; those of the first line that has any. */
    static List<String> of(List<Block> blocks, int headline, Optional<String> site) {
        int from = Math.max(0, headline - ABOVE);
        int to = Math.min(blocks.size(), headline + BELOW);
        for (int i = headline + 1; i < to; i++) {
            Block block = blocks.get(i);
            if (block.isProse() && block.shape().words() >= PARAGRAPH && block.linkShare() < MANY_LINKS
                    && !isCalled(block)) {
                break;
            }
            List<String> names = names(block, site);
            if (!names.isEmpty()) {
                return withNext(names, blocks, i, site);
            }
        }
        for (int i = headline - 1; i >= from; i--) {
            List<String> names = names(blocks.get(i), site);
            if (!names.isEmpty()) {
                return names;
            }
        }
        return List.of();
    }

    /** Those of the lines after it too that are set as it is: several names are often several lines. */
    private static List<String> withNext(List<String> first, List<Block> blocks, int found, Optional<String> site) {
        List<String> all = new ArrayList<>(first);
        for (int i = found + 1; i < Math.min(blocks.size(), found + BELOW); i++) {
            Block block = blocks.get(i);
            if (block.isProse()) {
                break;
            } else if (Page.kind(block).equals(Page.kind(blocks.get(found)))) {
                all.addAll(names(block, site));
            }
        }
        return all.stream().distinct().toList();
    }

    private static List<String> names(Block block, Optional<String> site) {
        if (block.shape().words() > LINE || block.isHeading() || block.box().around("figure").isPresent()
                || CREDIT.matcher(block.box().element().className()).find()) {
            return List.of();
        }
        List<String> linked = block.runs().stream().flatMap(run -> run.link().stream()).distinct()
                .filter(SeenAuthors::isOfWriter).flatMap(link -> ParsedPage.shortText(link, Authors.LONGEST).stream())
                .toList();
        List<String> names = people(linked, site);
        if (names.isEmpty() && (Authors.isByline(block.text()) || isCalled(block))) {
            names = people(block.text().lines().toList(), site);
        }
        return names;
    }

    /** What is shaped like names of people in texts that name writers. */
    static List<String> people(List<String> texts, Optional<String> site) {
        return Authors.names(texts.stream().distinct().toList(), site).stream().filter(SeenAuthors::isName).toList();
    }

    private static boolean isOfWriter(Element link) {
        return PAGE_OF_WRITER.matcher(link.attr("href")).find() || link.attr("rel").contains("author");
    }

    private static boolean isCalled(Block block) {
        Element element = block.box().element();
        Optional<Element> child = Optional.ofNullable(element.childrenSize() == 1 ? element.firstElementChild() : null);
        return isCalled(element) || child.filter(SeenAuthors::isCalled).isPresent()
                || Optional.ofNullable(element.parent()).filter(SeenAuthors::isCalled)
                        .flatMap(parent -> ParsedPage.shortText(parent, LONGEST_LINE))
                        .filter(text -> text.length() < LONGEST_LINE).isPresent();
    }

    private static boolean isCalled(Element element) {
        String names = element.className() + " " + element.attr("itemprop") + " " + element.attr("data-testid");
        return CALLED.matcher(names).find();
    }

    /** Whether a text is shaped like a name: a few words in capitals where the script has them, and no digits. */
    static boolean isName(String text) {
        String[] words = text.split("[\\s-]+");
        if (text.length() > LONGEST_NAME || words.length > MOST_WORDS + 1
                || text.chars().anyMatch(c -> Character.isDigit(c) || "*:!?|<>/_@#".indexOf(c) >= 0)) {
            return false;
        }
        boolean cased = text.chars().anyMatch(c -> Character.isUpperCase(c) || Character.isLowerCase(c));
        if (!cased) {
            return words.length <= MOST_WORDS && text.codePoints().filter(Character::isLetter).count() >= 2;
        }
        int names = 0;
        for (String word : words) {
            boolean capital = !word.isEmpty() && Character.isUpperCase(word.codePointAt(0))
                    || word.startsWith("d'") || word.startsWith("d’");
            if (!capital && !PARTICLES.contains(word.replace(".", "").toLowerCase(Locale.ROOT)) && !word.isEmpty()) {
                return false;
            }
            names += capital ? 1 : 0;
        }
        return names >= 2 && !text.endsWith(",");
    }
}
