package press.courant.clean;

import java.util.List;

/** The rules that find what does not belong to a text: donation pitches, share lines, cookie notices. */
public final class BoilerplateRules {
    /** The built-in rules in YAML, a resource beside this class. */
    public static final String BUILT_IN = "cleaning.yaml";

    private final RuleSet rules;

    public BoilerplateRules(RuleSet rules) {
        this.rules = rules;
    }

    /**
     * What to remove from a text, in its order.
     *
     * @param path of the file, for the removals
     */
    public List<Removal> find(String path, List<TextBlock> blocks) {
        return List.of();
    }
}
