import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import press.courant.capture.PastTopics;
import press.courant.capture.Report;
import press.courant.capture.SuggestedTopic;
import press.courant.content.InventoryReader;
import press.courant.content.WrittenEntry;

/**
 * Prints how well the topics of entries are guessed from all other entries of a site, each left out in turn.
 *
 * <p>{@code java -XX:TieredStopAtLevel=1 -cp target/courant.jar src/bench/TopicGuessing.java SITE [MOST-ENTRIES]}
 */
public final class TopicGuessing {
    public static void main(String[] arguments) throws IOException {
        List<WrittenEntry> entries = new InventoryReader(Path.of(arguments[0])).read().entries().stream()
                .filter(entry -> !entry.topics().isEmpty()).toList();
        int most = arguments.length > 1 ? Integer.parseInt(arguments[1]) : entries.size();
        int step = Math.max(1, entries.size() / most);
        int right = 0;
        int suggested = 0;
        int given = 0;
        int tried = 0;
        long slowest = 0;
        for (int left = 0; left < entries.size(); left += step) {
            WrittenEntry entry = entries.get(left);
            List<WrittenEntry> others = new ArrayList<>(entries);
            others.remove(left);
            String text = Files.readString(Path.of(arguments[0], entry.path())).replaceFirst("(?s)^---\n.*?\n---\n", "");
            long start = System.nanoTime();
            List<SuggestedTopic> topics = PastTopics.of(others).suggest(new Report(entry.title(), Optional.empty(), entry.url(),
                    Optional.empty(), Optional.empty(), Optional.empty(), Optional.empty(), entry.summary(), text, text));
            slowest = Math.max(slowest, System.nanoTime() - start);
            Set<String> found = new HashSet<>(topics.stream().map(SuggestedTopic::id).toList());
            suggested += found.size();
            given += entry.topics().size();
            found.retainAll(entry.topics());
            right += found.size();
            tried++;
            if (entries.size() < 100) {
                System.out.println(entry.path() + " " + entry.topics() + " " + topics);
            }
        }
        System.out.printf(Locale.ROOT, "%d of %d entries: %d topics suggested, precision %.3f, recall %.3f, slowest %.0f ms%n",
                tried, entries.size(), suggested, (double) right / Math.max(1, suggested), (double) right / Math.max(1, given), slowest / 1e6);
    }
}
