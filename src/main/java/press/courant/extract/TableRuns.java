package press.courant.extract;

import java.util.ArrayList;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * Which of a story's blocks are the cells of a table of data, and which are in the frame that a page maker made of one.
 *
 * <p>A table of one column, or with whole paragraphs, is a frame. Each table is looked at once, whatever is in it.
 */
final class TableRuns {
    private static final int PARAGRAPH = 400;
    /** The most cells of a table once all its rows are as long as the longest; what needs more is no table to read. */
    private static final long MOST_CELLS = 1_000_000;

    private final List<Block> blocks;
    private final Map<Box, Run> runs = new IdentityHashMap<>();

    /**
     * The blocks of one table.
     *
     * @param end the place after the last of them
     * @param from the first place from which on no cell is a paragraph
     * @param to the place after the last cell that is not the last in its row
     */
    private record Run(int end, int from, int to) {}

    TableRuns(List<Block> blocks) {
        this.blocks = blocks;
    }

    /** The place after the last cell of a table of data whose first cell is at a place; none where there is no such table. */
    Optional<Integer> endOfTable(int place) {
        Optional<Box> table = blocks.get(place).box().around("table");
        if (table.isEmpty()) {
            return Optional.empty();
        }
        Run run = runs.computeIfAbsent(table.get(), box -> run(box, place));
        return Optional.of(run.end).filter(end -> run.from <= place && place < run.to);
    }

    private Run run(Box table, int start) {
        Map<Box, List<Integer>> rows = new IdentityHashMap<>();
        int end = start;
        int from = start;
        while (end < blocks.size() && blocks.get(end).box().isIn(table)) {
            Block block = blocks.get(end);
            from = block.text().length() < PARAGRAPH ? from : end + 1;
            int place = end;
            block.box().around("tr").ifPresent(row -> rows.computeIfAbsent(row, any -> new ArrayList<>()).add(place));
            end++;
        }
        int to = start;
        int columns = 1;
        for (List<Integer> row : rows.values()) {
            Box last = cell(blocks.get(row.get(row.size() - 1)));
            Box next = last;
            int cells = 1;
            for (int i = row.size() - 2; i >= 0; i--) {
                Box cell = cell(blocks.get(row.get(i)));
                if (cells == 1 && cell != last) {
                    to = Math.max(to, row.get(i) + 1);
                }
                cells += cell == next ? 0 : 1;
                next = cell;
            }
            columns = Math.max(columns, cells);
        }
        boolean readable = (long) columns * rows.size() <= MOST_CELLS;
        return new Run(end, from, readable ? to : start);
    }

    /** The cell that a block is in; its own box where it is in none. */
    static Box cell(Block block) {
        Optional<Box> data = block.box().around("td");
        Optional<Box> heading = block.box().around("th");
        boolean isHeading = heading.isPresent() && data.map(Box::depth).orElse(-1) < heading.get().depth();
        return (isHeading ? heading : data).orElse(block.box());
    }
}
