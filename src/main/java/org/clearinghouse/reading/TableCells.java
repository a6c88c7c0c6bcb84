package org.clearinghouse.reading;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/** The numbers of a table, each with the words of its row and of its column's head. */
final class TableCells {
    private final List<Block> rows;
    private final Surroundings surroundings;
    private final List<Passage> passages = new ArrayList<>();
    private List<String> head = List.of();

    TableCells(List<Block> rows, Surroundings surroundings) {
        this.rows = rows;
        this.surroundings = surroundings;
    }

    List<Passage> passages() {
        for (Block row : rows) {
            List<Integer> numbers = numbers(row.cells());
            if (!numbers.isEmpty()) {
                numbers.forEach(column -> addCell(row, column));
            } else if (hasSentences(row)) {
                row.cells().forEach(cell -> addSentences(cell, row));
            } else {
                head = row.cells();
            }
        }
        return passages;
    }

    private static List<Integer> numbers(List<String> cells) {
        List<Integer> numbers = IntStream.range(0, cells.size())
                .filter(column -> isValue(cells.get(column)))
                .boxed()
                .toList();
        // A number in front of the label numbers the row.
        boolean numbered = numbers.size() > 1 && numbers.get(0) == 0 && numbers.get(1) > 1;
        return numbered ? numbers.subList(1, numbers.size()) : numbers;
    }

    private static boolean isValue(String cell) {
        return PrintedNumbers.isNumber(cell) && !isYear(cell);
    }

    private static boolean isYear(String cell) {
        return cell.matches("(?:19|20)\\d\\d");
    }

    private void addCell(Block row, int column) {
        String label = row.cells().stream()
                .filter(cell -> !isValue(cell))
                .map(TableCells::words)
                .collect(Collectors.joining(" "));
        String above = head.size() == row.cells().size() ? words(head.get(column)) : "";
        Surroundings around = surroundings.below(Folding.fold(String.join(" ", head)));
        passages.add(Passage.cell(row.cells().get(column), label, above, row, around));
    }

    private static String words(String cell) {
        String unmarked = cell.replaceAll("[\\s:]+$", "");
        return isYear(unmarked) ? "in " + unmarked : unmarked;
    }

    private static boolean hasSentences(Block row) {
        return row.cells().stream()
                .anyMatch(cell -> !NotFigures.without(Folding.fold(cell)).isEmpty());
    }

    private void addSentences(String cell, Block row) {
        if (!cell.isEmpty()) {
            Sentences.of(PlacedText.of(cell, row.text().lastLine()))
                    .forEach(sentence -> passages.add(Passage.sentence(sentence, surroundings)));
        }
    }
}
