package org.clearinghouse.ingest.extraction;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.clearinghouse.catalogue.CatalogueIndex;
import org.clearinghouse.ingest.extraction.area.AreaMention;
import org.clearinghouse.ingest.extraction.layout.Passage;
import org.clearinghouse.ingest.extraction.number.NumberMention;
import org.clearinghouse.ingest.extraction.template.FigureCandidate;
import org.clearinghouse.ingest.extraction.template.PassageCandidates;
import org.clearinghouse.ingest.extraction.time.TimeExpression;
import org.clearinghouse.ingest.format.TextLine;
import org.clearinghouse.ingest.result.ExtractedFigure;
import org.clearinghouse.ingest.result.Finding;
import org.clearinghouse.ingest.result.Severity;

/** Assembles figures from the candidates whose metric, area and year are known, and reports the others. */
final class FigureAssembler {
    private final CatalogueIndex catalogue;
    private final String source;
    private final String sheetArea;
    private final int year;
    private final List<ExtractedFigure> figures = new ArrayList<>();
    private final List<Finding> findings = new ArrayList<>();

    FigureAssembler(CatalogueIndex catalogue, String source, String sheetArea, int year) {
        this.catalogue = catalogue;
        this.source = source;
        this.sheetArea = sheetArea;
        this.year = year;
    }

    List<ExtractedFigure> figures() {
        return figures;
    }

    List<Finding> findings() {
        return findings;
    }

    /**
     * Adds the figures and findings of one passage.
     *
     * @param areas the areas of its candidates, by index
     */
    void add(PassageCandidates numbers, Map<Integer, String> areas) {
        for (FigureCandidate candidate : numbers.candidates()) {
            String area = areas.get(candidate.index());
            String problem = RejectionReason.findReason(candidate, numbers, area, year, catalogue);
            if (problem == null && !area.equals(sheetArea) && !area.equals(AreaMention.NATION)) {
                findings.add(createFinding(
                        candidate,
                        Severity.ERROR,
                        "a figure of " + catalogue.getAreaName(area) + " in the sheet of "
                                + catalogue.getAreaName(sheetArea)));
            } else if (problem == null) {
                figures.add(createFigure(candidate, area, numbers));
            } else if (!RejectionReason.isIgnorable(candidate) && !isReferenceToFigure(candidate, numbers)) {
                findings.add(createFinding(
                        candidate,
                        RejectionReason.getSeverity(candidate),
                        "\"" + candidate.passage().extractPrinted(candidate.number()) + "\" " + problem));
            }
        }
    }

    /** "Of the 87, 60 were …" repeats a number that is a figure already. */
    private boolean isReferenceToFigure(FigureCandidate candidate, PassageCandidates numbers) {
        return !candidate.isMatched()
                && numbers.candidates().size() > 1
                && numbers.segments().isWhole(candidate.index())
                && figures.stream().anyMatch(figure -> figure.value()
                        .equals(candidate.number().value()));
    }

    private static Finding createFinding(FigureCandidate candidate, Severity severity, String message) {
        return candidate.passage().createFinding(severity, message, candidate.number());
    }

    private ExtractedFigure createFigure(FigureCandidate candidate, String area, PassageCandidates numbers) {
        Passage passage = candidate.passage();
        NumberMention number = candidate.number();
        TextLine line = passage.text().getLine(number.start());
        return new ExtractedFigure(
                source,
                area,
                candidate.metric(),
                year,
                catalogue.computeValue(candidate.metric(), number.value(), number.printed()),
                number.qualifier(),
                passage.extractPrinted(number),
                catalogue.isToDate(candidate.metric()) ? extractReferenceDate(numbers.getTime(candidate)) : null,
                passage.kind(),
                passage.quote(),
                passage.locator() == null ? line.describeLocation() : passage.locator(),
                null,
                line.page(),
                line.number());
    }

    private static LocalDate extractReferenceDate(Optional<TimeExpression> time) {
        return time.filter(expression -> expression.hasKind(TimeExpression.Kind.AS_OF))
                .map(TimeExpression::lastDay)
                .orElse(null);
    }
}
