package press.courant.clean;

import java.util.List;

/** The signals and interface lines of a set of rules, found in a text whatever its place. */
public final class Signals {
    private final SignalFinder signals;
    private final LineFinder lines;

    public Signals(RuleSet rules) {
        this.signals = new SignalFinder(rules.signals(), false);
        this.lines = new LineFinder(rules.lines());
    }

    /** The ids of the rules that speak against a text. */
    public List<String> in(String text) {
        return new Candidate(new TextBlock(text, 1, 1, TextBlock.Kind.PARAGRAPH, 0), signals, lines).rules();
    }
}
