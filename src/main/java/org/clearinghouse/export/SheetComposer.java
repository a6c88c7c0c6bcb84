package org.clearinghouse.export;

import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.clearinghouse.dataset.Citation;
import org.clearinghouse.dataset.Dataset;
import org.clearinghouse.dataset.Metric;
import org.clearinghouse.dataset.Observation;
import org.clearinghouse.dataset.Program;
import org.clearinghouse.dataset.Source;
import org.clearinghouse.dataset.State;
import org.clearinghouse.export.Sheet.Line;
import org.clearinghouse.export.Sheet.Reference;
import org.clearinghouse.export.Sheet.Section;

/** Composes a sheet. Its only numbers are figures, years, dates and the numbers of sources. */
final class SheetComposer {
    private static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("MMMM d, yyyy", Locale.US);

    private final Dataset dataset;
    private final State state;
    private final int year;
    private final List<Observation> held;
    private final Map<Metric, List<Observation>> stated;
    private final List<Source> sources;

    /**
     * @param held all figures of the state and the nation in the year
     * @param stated those that the sheet states
     */
    SheetComposer(State state, int year, List<Observation> held, List<Observation> stated) {
        this.dataset = state.dataset();
        this.state = state;
        this.year = year;
        this.held = held;
        this.stated = stated.stream().collect(Collectors.groupingBy(Observation::getMetric));
        this.sources = stated.stream()
                .flatMap(SheetComposer::collectSources)
                .distinct()
                .sorted(Comparator.comparing(Source::getCode))
                .toList();
    }

    Sheet compose() {
        List<Section> sections = dataset.programs().stream()
                .map(this::buildSection)
                .filter(section -> !section.lines().isEmpty())
                .toList();
        return new Sheet(state, year, formatIntroduction(), sections, sources, buildClosing());
    }

    private String formatIntroduction() {
        return "These are the figures that the National Center for Missing & Exploited Children (NCMEC) has published about "
                + MetricPhrases.formatNameWithArticle(state) + " for " + year
                + ", as far as they are held, and those about the United States for "
                + "the same year. The sentences are those of Clearinghouse, which wrote this sheet from the data; NCMEC did "
                + "not publish it. Where a source printed a figure in other words, they stand behind its number.";
    }

    private Section buildSection(Program program) {
        List<Line> lines =
                program.getMetrics().stream().flatMap(this::buildLines).toList();
        return new Section(program.getName(), program.getDescription(), lines);
    }

    private Stream<Line> buildLines(Metric metric) {
        List<Line> lines = new ArrayList<>();
        boolean missing = metric.isPublishedFor(state)
                && state.findSeries(metric).find(year).isEmpty();
        if (missing) {
            lines.add(Line.createRemark(describeMissing(metric)));
        }
        if (stated.containsKey(metric)) {
            stated.get(metric).forEach(figure -> lines.add(buildLine(figure)));
            lines.add(Line.createRemark(MetricNotes.format(metric)));
        }
        return lines.stream();
    }

    private String describeMissing(Metric metric) {
        String reason = dataset.hasSourceFor(state, metric, year)
                ? " is printed for " + MetricPhrases.formatNameWithArticle(state) + " in the source that would have it."
                : " has been published for " + MetricPhrases.formatNameWithArticle(state) + ", or none is held.";
        return "No figure of \"" + metric.getName() + "\"" + reason;
    }

    private Line buildLine(Observation figure) {
        String written = formatPrinted(figure);
        List<Reference> references = figure.getCitations().stream()
                .map(citation -> createReference(citation, written))
                .distinct()
                .sorted(Comparator.comparing(Reference::source))
                .toList();
        return new Line(formatSentence(figure) + formatRemarks(figure), figure, references);
    }

    private Reference createReference(Citation citation, String written) {
        String printed = citation.getPrinted().equals(written) ? null : citation.getPrinted();
        return new Reference(sources.indexOf(citation.getSource()) + 1, printed);
    }

    private String formatSentence(Observation figure) {
        String kind = figure.getMetric().share() ? "share of " : "number of ";
        String measure = kind
                + MetricPhrases.findPhrase(figure.getMetric(), figure.getArea()).orElseThrow();
        LocalDate day = figure.getReferenceDate();
        return day == null
                ? "In %s, the %s was %s.".formatted(year, measure, formatPrinted(figure))
                : "The %s as of %s was %s.".formatted(measure, DAY.format(day), formatPrinted(figure));
    }

    /** Returns the printed words, except where they cannot follow "was" or look like a year. */
    private static String formatPrinted(Observation figure) {
        String printed = figure.getPrinted();
        boolean rewritten = figure.hasExactValue() && printed.matches("(?i)no|none|\\d{4}");
        return rewritten ? NumberFormats.format(figure.getValue()) : printed;
    }

    private static String formatRemarks(Observation figure) {
        String small = figure.isSmall() ? " It is a small count, too small to compare." : "";
        return figure.isDisputed() ? small + " The sources of this figure contradict each other." : small;
    }

    private static Stream<Source> collectSources(Observation figure) {
        return figure.getCitations().stream()
                .map(citation -> citation.getSource())
                .distinct();
    }

    private List<String> buildClosing() {
        List<String> closing = new ArrayList<>();
        List<String> omitted = held.stream()
                .filter(figure ->
                        !stated.getOrDefault(figure.getMetric(), List.of()).contains(figure))
                .map(figure -> "\"" + figure.getMetric().getName() + "\" of "
                        + MetricPhrases.formatNameWithArticle(figure.getArea()))
                .toList();
        if (!omitted.isEmpty()) {
            closing.add("Held as well, but left out of this sheet because its words could be mistaken: "
                    + String.join(", ", omitted) + ".");
        }
        closing.add(BibliographicCitation.RIGHTS);
        closing.add("Written from version %s of the data, of %s."
                .formatted(dataset.version(), DAY.format(dataset.publishedAt())));
        return closing;
    }
}
