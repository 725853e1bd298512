package press.courant.cli;

import java.io.PrintStream;
import java.time.LocalDate;
import java.util.List;
import java.util.stream.Stream;
import press.courant.content.Slugs;
import press.courant.likeness.SuggestedStory;
import press.courant.likeness.SuggestedStory.Entry;
import press.courant.model.Article;
import press.courant.problem.Printable;
import press.courant.problem.SourceFiles;

/** Suggested stories, printed so that an editor can agree with them. */
final class StorySuggestions {
    private static final int MOST = 20;
    private static final int WORDS_OF_ID = 2;

    private final PrintStream out;
    private final SourceFiles files;
    private final boolean all;

    /** @param all whether all are printed, and not the first ones only */
    StorySuggestions(PrintStream out, SourceFiles files, boolean all) {
        this.out = out;
        this.files = files;
        this.all = all;
    }

    void print(List<SuggestedStory> suggestions) {
        if (suggestions.isEmpty()) {
            out.println("No stories to suggest");
            return;
        }
        out.println("Suggested stories; nothing is changed:");
        suggestions.stream().limit(all ? Long.MAX_VALUE : MOST).forEach(this::print);
        if (!all && suggestions.size() > MOST) {
            out.println("  and " + (suggestions.size() - MOST) + " more (--verbose lists them)");
        }
        out.flush();
    }

    private void print(SuggestedStory suggestion) {
        List<Entry> entries = suggestion.entries();
        String head = switch (suggestion.kind()) {
            case NEW_STORY -> "a new story, such as 'story: " + id(suggestion) + "' in " + these(entries);
            case MORE_OF_A_STORY -> "'story: " + suggestion.story() + "' in " + these(entries);
            case EVENT -> "one event of '" + suggestion.story() + "', to be named under 'events' in its file";
        };
        out.println("  " + Printable.sentence(head));
        if (suggestion.kind() != SuggestedStory.Kind.MORE_OF_A_STORY) {
            out.println("    " + Printable.sentence("in common: " + String.join(", ", suggestion.terms()) + "; "
                    + days(entries) + "; " + sources(entries)));
        }
        for (Entry entry : entries) {
            out.println("    " + files.shown(entry.article().path()) + ": " + Printable.sentence(facts(entry.article())));
            if (suggestion.kind() == SuggestedStory.Kind.MORE_OF_A_STORY) {
                out.println("      " + Printable.sentence("like " + files.shown(entry.nearest().path()) + " of "
                        + facts(entry.nearest()) + ": " + String.join(", ", entry.terms())));
            }
        }
    }

    private static String these(List<Entry> entries) {
        return entries.size() == 1 ? "this entry" : "these " + entries.size() + " entries";
    }

    private static String id(SuggestedStory suggestion) {
        String words = String.join(" ", suggestion.terms().stream().limit(WORDS_OF_ID).toList());
        return Slugs.of(words + " " + suggestion.entries().get(0).article().day().getYear());
    }

    private static String days(List<Entry> entries) {
        LocalDate first = entries.get(0).article().day();
        LocalDate last = entries.get(entries.size() - 1).article().day();
        return first.equals(last) ? "on " + first : "from " + first + " to " + last;
    }

    private static String sources(List<Entry> entries) {
        List<String> sources = entries.stream().flatMap(entry -> source(entry.article())).distinct().toList();
        return sources.isEmpty() ? "no source" : (sources.size() == 1 ? "source: " : "sources: ") + String.join(", ", sources);
    }

    private static String facts(Article article) {
        return article.day() + source(article).map(source -> ", " + source).findFirst().orElse("");
    }

    private static Stream<String> source(Article article) {
        return article.attribution().source().stream().map(source -> source.name());
    }
}
