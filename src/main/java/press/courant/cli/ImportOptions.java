package press.courant.cli;

import java.util.ArrayList;
import java.util.List;
import picocli.CommandLine.Option;
import press.courant.content.Inventory;
import press.courant.model.Topic;

/** The options of commands that make drafts. */
final class ImportOptions {
    @Option(names = "--topic", paramLabel = "TOPIC", description = "A topic of content/topics.yaml; may be repeated.")
    private List<String> topics = List.of();

    @Option(names = "--force", description = "Import what the digest has already.")
    private boolean force;

    boolean isForced() {
        return force;
    }

    /** The topics as they were named. */
    List<String> topics() {
        return topics;
    }

    /** The topics that were named, each once. */
    List<Topic> topics(Inventory inventory, SiteFolder folder) {
        List<Topic> found = new ArrayList<>();
        for (String name : topics) {
            found.add(inventory.topic(name).orElseThrow(() ->
                    folder.usage("--topic '" + name + "' is not a topic", inventory.topicHint(name))));
        }
        return found.stream().distinct().toList();
    }
}
