package press.courant.cli;

import java.io.IOException;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.OptionalInt;
import java.util.Set;
import java.util.stream.Collectors;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import press.courant.content.InventoryReader;
import press.courant.model.Inbox;
import press.courant.model.InboxItem;

/** {@code courant inbox drop}: reports that the digest will not have. */
@Command(name = "drop", description = "Takes reports out of the list, for good.")
final class InboxDropCommand extends InboxAction {
    @Parameters(paramLabel = "N", arity = "0..*", description = "Numbers and ranges, such as 3 5-7.")
    private List<String> numbers = List.of();

    @Option(names = "--older", paramLabel = "DAYS", description = "Drop all that appeared more than so many days ago.")
    private OptionalInt older = OptionalInt.empty();

    @Override
    int run(Path site) throws IOException {
        if (numbers.isEmpty() == older.isEmpty()) {
            throw folder.usage("say what to drop", "write numbers such as 3 5-7, or --older DAYS");
        }
        Inbox inbox = inbox(site);
        ZoneId zone = new InventoryReader(site).readWithoutEntries().config().timeZone();
        LocalDate today = LocalDate.now(clock().withZone(zone));
        List<InboxItem> chosen = older.isPresent()
                ? inbox.items().stream().filter(item -> isOld(item, today)).toList()
                : InboxNumbers.items(numbers, inbox, folder);
        Set<Integer> dropped = chosen.stream().filter(InboxItem::isNew).map(InboxItem::number).collect(Collectors.toSet());
        decide(site, InboxItem.Decision.DROPPED, item -> dropped.contains(item.number()) && item.isNew());
        say("Dropped " + dropped.size() + (dropped.size() == 1 ? " report" : " reports"));
        return 0;
    }

    private boolean isOld(InboxItem item, LocalDate today) {
        LocalDate day = item.date().map(date -> LocalDate.parse(date.substring(0, 10))).orElse(item.found());
        return day.isBefore(today.minusDays(older.orElseThrow()));
    }
}
