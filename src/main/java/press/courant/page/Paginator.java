package press.courant.page;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.TreeSet;

/** Splits a list into pages of at most {@code size} items. */
final class Paginator {
    /** How many numbers a pager shows on each side of its own. */
    private static final int NEAR = 2;

    private final Permalinks permalinks;
    private final int size;

    Paginator(Permalinks permalinks, int size) {
        this.permalinks = permalinks;
        this.size = size;
    }

    /**
     * One page of a list.
     *
     * @param number of the page, from 1 to {@code total}
     * @param all the items of all pages
     */
    record Slice<T>(Paginator paginator, String list, int number, int total, List<T> all) {
        /** The address of this page. */
        String location() {
            return Permalinks.listPage(list, number);
        }

        List<T> items() {
            int size = paginator.size;
            return all.subList((number - 1) * size, Math.min(number * size, all.size()));
        }

        /** The place of its first item among all, from 1. */
        int first() {
            return (number - 1) * paginator.size + 1;
        }

        Pager pager() {
            return paginator.pager(list, number, total, all.size());
        }
    }

    /** At least one page, so that an empty list has an address too. */
    <T> List<Slice<T>> split(String list, List<T> items) {
        int total = Math.max(1, (items.size() + size - 1) / size);
        List<Slice<T>> slices = new ArrayList<>(total);
        for (int number = 1; number <= total; number++) {
            slices.add(new Slice<>(this, list, number, total, items));
        }
        return slices;
    }

    private Pager pager(String list, int number, int total, int entries) {
        TreeSet<Integer> shown = new TreeSet<>(List.of(1, total));
        for (int near = Math.max(1, number - NEAR); near <= Math.min(total, number + NEAR); near++) {
            shown.add(near);
        }
        return new Pager(
                number,
                total,
                entries,
                number > 1 ? Optional.of(url(list, number - 1)) : Optional.empty(),
                number < total ? Optional.of(url(list, number + 1)) : Optional.empty(),
                shown.stream().map(page -> new Link(String.valueOf(page), url(list, page))).toList());
    }

    private String url(String list, int number) {
        return permalinks.url(Permalinks.listPage(list, number));
    }
}
