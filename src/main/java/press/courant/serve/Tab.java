package press.courant.serve;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import press.courant.problem.Problem;
import press.courant.problem.SourceFiles;

/** A tab of a browser: the page that it shows, and what it was told since. */
final class Tab {
    private final String address;
    private String version;
    private String assetsVersion;
    private Map<String, String> assets = Map.of();
    private List<Problem> told = List.of();

    /**
     * A tab as it describes itself.
     *
     * @param address the path of its page, percent-encoded
     * @param version of its page
     * @param assetsVersion of the files that there were when it got its page
     */
    Tab(String address, String version, String assetsVersion) {
        this.address = address;
        this.version = version;
        this.assetsVersion = assetsVersion;
    }

    /** The problems that its page has now, and no other page need have. */
    record News(List<String> messages, List<Problem> failures) {}

    /** What to tell it about the state of the site: nothing where its page is as it was. */
    synchronized News news(Moment moment, Moves moves, SourceFiles files) {
        Reply reply = moment.at(address);
        List<Problem> failures = reply instanceof Reply.Failed failed ? failed.problems() : List.of();
        if (failures.isEmpty() && !ReloadTag.version(reply).equals(version)) {
            version = ReloadTag.version(reply);
            return new News(List.of(isMissing(reply) ? moveOrReload(moment, moves) : Messages.RELOAD), failures);
        }
        List<String> messages = new ArrayList<>();
        if (!moment.assetsVersion().equals(assetsVersion)) {
            messages.add(assetsMessage(moment));
        }
        assets = moment.assets();
        assetsVersion = moment.assetsVersion();
        List<Problem> problems = new ArrayList<>(moment.errors());
        failures.stream().filter(failure -> !problems.contains(failure)).forEach(problems::add);
        if (!problems.equals(told)) {
            told = problems;
            messages.add(Messages.problems(problems, files));
        }
        return new News(messages, failures);
    }

    private static boolean isMissing(Reply reply) {
        return reply instanceof Reply.Made made && made.status() == 404;
    }

    private String moveOrReload(Moment moment, Moves moves) {
        return moment.site().flatMap(site -> moves.follow(address, site)).map(Messages::move).orElse(Messages.RELOAD);
    }

    /** The files that changed; which of them it shows, it knows best. */
    private String assetsMessage(Moment moment) {
        if (assets.isEmpty() || moment.site().isEmpty()) {
            return Messages.RELOAD;
        }
        Addresses addresses = new Addresses(moment.site().get());
        Map<String, String> changed = new HashMap<>(moment.assets());
        changed.entrySet().removeAll(assets.entrySet());
        Map<String, String> versions = new TreeMap<>();
        changed.forEach((path, digest) -> versions.put(addresses.addressOf(path), digest.substring(0, 8)));
        assets.keySet().stream()
                .filter(path -> !moment.assets().containsKey(path))
                .forEach(path -> versions.put(addresses.addressOf(path), ""));
        return Messages.assets(moment.assetsVersion(), versions);
    }
}
