package org.clearinghouse.reading;

import java.util.List;
import java.util.Optional;

/** The heading that says whose sheet it is, and maybe of which year. */
record SheetTitle(Block block, String area, List<Integer> years) {
    private static final int MOST_WORDS = 14;

    static Optional<SheetTitle> in(List<Block> blocks, AreaNames names) {
        return blocks.stream()
                .filter(SheetTitle::mayBeTitle)
                .flatMap(block -> title(block, names).stream())
                .findFirst();
    }

    /** The states named in headings, and in words such as "Maine specific statistics". */
    static List<String> statesClaimed(List<Block> blocks, AreaNames names) {
        return blocks.stream()
                .filter(block -> block.is(Block.Kind.HEADING) || isAboutStatistics(block))
                .flatMap(block -> names.statesIn(Folding.fold(block.text().text())).stream())
                .distinct()
                .toList();
    }

    private static boolean isAboutStatistics(Block block) {
        String folded = Folding.fold(block.text().text());
        return block.is(Block.Kind.PARAGRAPH)
                && folded.matches(
                        "(?s).*\\b(?:[- ]specific (?:statistics|data|figures|information)|listed below)\\b.*");
    }

    private static boolean mayBeTitle(Block block) {
        String text = block.text().text();
        boolean shortLine =
                block.is(Block.Kind.PARAGRAPH) && text.split(" ").length <= MOST_WORDS && !text.matches(".*[.:;!?,]");
        return block.is(Block.Kind.HEADING) || shortLine;
    }

    private static Optional<SheetTitle> title(Block block, AreaNames names) {
        String folded = Folding.fold(block.text().text());
        List<String> states = names.statesIn(folded);
        boolean figures =
                NotFigures.without(folded).stream().anyMatch(number -> number.isReadable() && number.isDigits());
        return states.size() == 1 && !figures
                ? Optional.of(new SheetTitle(block, states.get(0), YearClaims.inHeading(folded)))
                : Optional.empty();
    }
}
