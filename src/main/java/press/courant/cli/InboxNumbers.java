package press.courant.cli;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import press.courant.model.Inbox;
import press.courant.model.InboxItem;

/** The numbers of items, as {@code 3 5-7 9,12}. */
final class InboxNumbers {
    private static final Pattern RANGE = Pattern.compile("(\\d{1,9})(?:-(\\d{1,9}))?");

    private InboxNumbers() {}

    /** The items in the order of the numbers, each once; of a range those that are new. */
    static List<InboxItem> items(List<String> numbers, Inbox inbox, SiteFolder folder) {
        List<InboxItem> items = new ArrayList<>();
        for (String number : String.join(",", numbers).split("[,\\s]+")) {
            Matcher range = RANGE.matcher(number);
            if (!range.matches()) {
                throw folder.usage("'" + number + "' is not the number of a report",
                        "write the numbers that 'courant inbox' lists, such as 3 5-7");
            }
            int first = Integer.parseInt(range.group(1));
            if (range.group(2) == null) {
                items.add(inbox.item(first).orElseThrow(() -> missing(number, folder)));
            } else {
                int last = Integer.parseInt(range.group(2));
                List<InboxItem> found = inbox.items().stream()
                        .filter(item -> item.number() >= first && item.number() <= last && item.isNew()).toList();
                if (found.isEmpty()) {
                    throw missing(number, folder);
                }
                items.addAll(found);
            }
        }
        return items.stream().distinct().toList();
    }

    private static UsageException missing(String number, SiteFolder folder) {
        return folder.usage("there is no new report " + number + " in the inbox", "'courant inbox --offline' lists the numbers");
    }
}
