package org.clearinghouse.reading;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;

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
        for (FigureCandidate sighting : numbers.sightings()) {
            String area = areas.get(sighting.index());
            String problem = RejectionReason.problem(sighting, numbers, area, year, metrics);
            if (problem == null && !area.equals(sheetArea) && !area.equals(AreaMention.NATION)) {
                findings.add(finding(
                        sighting,
                        Severity.ERROR,
                        "a figure of " + metrics.areaName(area) + " in the sheet of " + metrics.areaName(sheetArea)));
            } else if (problem == null) {
                figures.add(figure(sighting, area, numbers));
            } else if (!RejectionReason.isSilent(sighting) && !refersToFigure(sighting, numbers)) {
                findings.add(finding(
                        sighting,
                        RejectionReason.severity(sighting),
                        "\"" + sighting.passage().printed(sighting.number()) + "\" " + problem));
            }
        }
    }

    /** "Of the 87, 60 were …" repeats a number that was understood. */
    private boolean refersToFigure(FigureCandidate sighting, PassageCandidates numbers) {
        return !sighting.isMatched()
                && numbers.sightings().size() > 1
                && numbers.segments().isWhole(sighting.index())
                && figures.stream().anyMatch(figure -> figure.value()
                        .equals(sighting.number().value()));
    }

    private static Finding finding(FigureCandidate sighting, Severity severity, String message) {
        return sighting.passage().finding(severity, message, sighting.number());
    }

    private ExtractedFigure figure(FigureCandidate sighting, String area, PassageCandidates numbers) {
        Passage passage = sighting.passage();
        NumberMention number = sighting.number();
        TextLine line = passage.text().lineAt(number.start());
        return new ExtractedFigure(
                source,
                area,
                sighting.metric(),
                year,
                number.value(),
                number.qualifier(),
                passage.printed(number),
                metrics.isToDate(sighting.metric()) ? dayOf(numbers.time(sighting)) : null,
                passage.kind(),
                passage.quote(),
                passage.locator() == null ? line.place() : passage.locator(),
                null,
                line.page(),
                line.number());
    }

    private static LocalDate dayOf(Optional<TimeExpression> time) {
        return time.filter(claim -> claim.is(TimeExpression.Kind.AS_OF))
                .map(TimeExpression::lastDay)
                .orElse(null);
    }
}
