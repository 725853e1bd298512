package press.courant.cli;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import press.courant.cli.Palette.Style;
import press.courant.inbox.InboxView;
import press.courant.model.InboxItem;
import press.courant.model.Subscription;
import press.courant.problem.Printable;

/**
 * The inbox in lines for a person.
 *
 * @param all whether to list what is decided, and as much as there is
 */
record InboxListing(Palette palette, boolean all) {
    private static final int MOST = 40;

    /** The rows that are to be listed: what is new and not in the digest, or all of it. */
    static List<InboxView.Row> listed(List<InboxView.Row> rows, boolean all) {
        return rows.stream().filter(row -> all || row.item().isNew() && row.entry().isEmpty()).toList();
    }

    /** @param rows all of them */
    List<String> lines(List<InboxView.Row> rows) {
        List<InboxView.Row> listed = listed(rows, all);
        long known = rows.stream().filter(row -> row.item().isNew() && row.entry().isPresent()).count();
        int width = listed.stream().mapToInt(row -> Integer.toString(row.item().number()).length()).max().orElse(1);
        List<String> lines = new ArrayList<>();
        listed.stream().limit(all ? Long.MAX_VALUE : MOST).forEach(row -> add(row, width, lines));
        if (!lines.isEmpty()) {
            lines.add("");
        }
        lines.add(summary(listed.size(), known));
        return lines;
    }

    private void add(InboxView.Row row, int width, List<String> lines) {
        InboxItem item = row.item();
        String number = Integer.toString(item.number());
        String state = !item.isNew() ? item.decision().name().toLowerCase(Locale.ROOT)
                : row.entry().map(path -> "in the digest: " + path).orElse("");
        String title = palette.paint(Style.PLACE, Printable.sentence(item.title().orElse("(no title)")));
        String mark = state.isEmpty() ? "" : "  " + palette.paint(Style.HINT, Printable.sentence("[" + state + "]"));
        String papers = row.feeds().stream().map(Subscription::name).distinct().collect(Collectors.joining(" and "));
        String indent = " ".repeat(width) + "  ";
        lines.add(" ".repeat(width - number.length()) + number + "  " + title + mark);
        lines.add(indent + row.when() + ", " + Printable.sentence(papers));
        item.url().ifPresent(url -> lines.add(indent + Printable.visible(url)));
    }

    private String summary(int count, long known) {
        String twins = known == 0 ? "" : "; the digest has " + known + " more already";
        if (all) {
            return count + (count == 1 ? " report" : " reports");
        } else if (count == 0) {
            return "Nothing new" + twins;
        }
        String rest = count > MOST ? count + " new, of which " + MOST + " are listed (--all lists them)" : count + " new";
        return rest + twins + ". Next: courant inbox keep N…, or drop N…";
    }
}
