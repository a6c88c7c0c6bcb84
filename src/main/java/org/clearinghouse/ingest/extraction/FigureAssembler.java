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

/** Makes the figures of a sheet from the numbers in it whose metric, area and year are known, and reports the others. */
final class FigureAssembler {
    private final CatalogueIndex metrics;
    private final String source;
    private final String sheetArea;
    private final int year;
    private final List<ExtractedFigure> figures = new ArrayList<>();
    private final List<Finding> findings = new ArrayList<>();

    FigureAssembler(CatalogueIndex metrics, String source, String sheetArea, int year) {
        this.metrics = metrics;
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

    void add(PassageCandidates numbers, Map<Integer, String> areas) {
        for (FigureCandidate sighting : numbers.candidates()) {
            String area = areas.get(sighting.index());
            String problem = RejectionReason.findReason(sighting, numbers, area, year, metrics);
            if (problem == null && !area.equals(sheetArea) && !area.equals(AreaMention.NATION)) {
                findings.add(createFinding(
                        sighting,
                        Severity.ERROR,
                        "a figure of " + metrics.getAreaName(area) + " in the sheet of "
                                + metrics.getAreaName(sheetArea)));
            } else if (problem == null) {
                figures.add(createFigure(sighting, area, numbers));
            } else if (!RejectionReason.isIgnorable(sighting) && !isReferenceToFigure(sighting, numbers)) {
                findings.add(createFinding(
                        sighting,
                        RejectionReason.getSeverity(sighting),
                        "\"" + sighting.passage().extractPrinted(sighting.number()) + "\" " + problem));
            }
        }
    }

    /** "Of the 87, 60 were …" repeats a number that was understood. */
    private boolean isReferenceToFigure(FigureCandidate sighting, PassageCandidates numbers) {
        return !sighting.isMatched()
                && numbers.candidates().size() > 1
                && numbers.segments().isWhole(sighting.index())
                && figures.stream().anyMatch(figure -> figure.value()
                        .equals(sighting.number().value()));
    }

    private static Finding createFinding(FigureCandidate sighting, Severity severity, String message) {
        return sighting.passage().createFinding(severity, message, sighting.number());
    }

    private ExtractedFigure createFigure(FigureCandidate sighting, String area, PassageCandidates numbers) {
        Passage passage = sighting.passage();
        NumberMention number = sighting.number();
        TextLine line = passage.text().getLine(number.start());
        return new ExtractedFigure(
                source,
                area,
                sighting.metric(),
                year,
                number.value(),
                number.qualifier(),
                passage.extractPrinted(number),
                metrics.isToDate(sighting.metric()) ? extractReferenceDate(numbers.getTime(sighting)) : null,
                passage.kind(),
                passage.quote(),
                passage.locator() == null ? line.describeLocation() : passage.locator(),
                null,
                line.page(),
                line.number());
    }

    private static LocalDate extractReferenceDate(Optional<TimeExpression> time) {
        return time.filter(claim -> claim.hasKind(TimeExpression.Kind.AS_OF))
                .map(TimeExpression::lastDay)
                .orElse(null);
    }
}
