package org.clearinghouse.ingest.extraction;

import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import org.clearinghouse.ingest.extraction.layout.Block;
import org.clearinghouse.ingest.extraction.layout.SheetTitle;
import org.clearinghouse.ingest.extraction.template.PassageCandidates;
import org.clearinghouse.ingest.extraction.text.LineMappedText;
import org.clearinghouse.ingest.extraction.time.TimeExpression.Kind;
import org.clearinghouse.ingest.extraction.time.TimeExpressions;
import org.clearinghouse.ingest.format.TextLine;
import org.clearinghouse.ingest.result.Finding;
import org.clearinghouse.ingest.result.Severity;

/**
 * Detects the year of a sheet, on which its title and sentences must agree. A sentence with figures of two years counts
 * only if no other sentence has figures, because it compares them. A sentence without a figure counts last.
 */
final class SheetYearDetector {
    private final Map<Integer, Finding> firstMentions = new TreeMap<>();
    private final boolean fiscal;

    SheetYearDetector(Optional<SheetTitle> title, List<Block> blocks, List<PassageCandidates> passages) {
        title.ifPresent(heading -> recordYear(heading.years(), heading.block().text()));
        blocks.forEach(block -> recordYear(SheetTitle.parseYears(block), block.text()));
        passages.stream()
                .filter(passage -> passage.years().size() == 1)
                .forEach(
                        passage -> recordYear(passage.years(), passage.passage().text()));
        if (firstMentions.isEmpty()) {
            passages.forEach(
                    passage -> recordYear(passage.years(), passage.passage().text()));
        }
        recordRemainingYears(passages, EnumSet.of(Kind.YEAR, Kind.AS_OF));
        recordRemainingYears(passages, EnumSet.of(Kind.PASSING));
        fiscal = passages.stream()
                .flatMap(passage -> passage.candidates().stream().flatMap(number -> passage.getTime(number).stream()))
                .anyMatch(time -> time.hasKind(Kind.FISCAL));
    }

    /** Takes the year from sentences without figures, if no other year is known. */
    private void recordRemainingYears(List<PassageCandidates> passages, Set<Kind> kinds) {
        for (PassageCandidates passage : firstMentions.isEmpty() ? passages : List.<PassageCandidates>of()) {
            recordYear(
                    TimeExpressions.parse(passage.passage().textWithMaskedValue())
                            .findYears(kinds),
                    passage.passage().text());
        }
    }

    private void recordYear(List<Integer> years, LineMappedText text) {
        years.forEach(year -> recordYear(year, text));
    }

    private void recordYear(int year, LineMappedText text) {
        TextLine line = text.firstLine();
        firstMentions.putIfAbsent(year, new Finding(Severity.ERROR, null, line.page(), line.number(), text.text()));
    }

    Optional<Integer> year() {
        return firstMentions.keySet().stream().findFirst();
    }

    Optional<Finding> problem() {
        if (firstMentions.isEmpty()) {
            return Optional.of(Finding.createError(
                    fiscal
                            ? "only a fiscal year is named, and the figures are of calendar years: a sheet says, for"
                                    + " example, \"In 2023, …\""
                            : "no year is named: a sheet says, for example, \"In 2023, …\""));
        }
        if (firstMentions.size() == 1) {
            return Optional.empty();
        }
        List<Map.Entry<Integer, Finding>> years = List.copyOf(firstMentions.entrySet());
        Finding later = years.get(1).getValue();
        String message = "two years in one sheet: %d (line %d) and %d (line %d)"
                .formatted(
                        years.get(0).getKey(),
                        years.get(0).getValue().line(),
                        years.get(1).getKey(),
                        later.line());
        return Optional.of(new Finding(Severity.ERROR, message, later.page(), later.line(), later.text()));
    }
}
