package org.clearinghouse.export;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import org.clearinghouse.dataset.Dataset;
import org.clearinghouse.query.ObservationFilter;
import org.dhatim.fastexcel.Workbook;

/**
 * Renders figures as an Excel workbook with the sheets Read me, Figures, Metrics, Sources and Missing. Codes are text,
 * numbers are numbers, and the qualifier stands beside each number. Equal data give equal bytes.
 */
public final class WorkbookRenderer {
    public static final String MEDIA_TYPE = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet";

    private final TableRequest request;
    private final Dataset dataset;
    private final Table figures;
    private final FileScope scope;

    private WorkbookRenderer(TableRequest request) {
        this.request = request;
        this.dataset = request.dataset();
        this.figures = request.buildTable();
        this.scope = FileScope.create(request);
    }

    /** @param cited complete address of the file with the time of its version */
    public static byte[] render(TableRequest request, String cited) {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        WorkbookRenderer renderer = new WorkbookRenderer(request);
        try (Workbook workbook = new Workbook(out, "Clearinghouse", null)) {
            renderer.write(workbook, cited);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return WorkbookTimestamps.replace(out.toByteArray(), request.dataset().publishedAt());
    }

    private void write(Workbook workbook, String cited) {
        workbook.properties().setTitle(figures.title());
        WorkbookSheet.create(workbook, "Read me").writeParagraphs(describe(cited));
        WorkbookSheet.create(workbook, "Figures").writeTable(figures);
        WorkbookSheet.create(workbook, "Metrics").writeTable(MetricTable.build(scope.metrics()));
        WorkbookSheet.create(workbook, "Sources").writeTable(SourceTable.build(scope.sources()));
        WorkbookSheet.create(workbook, "Missing").writeTable(buildMissing());
    }

    /** Labels with their texts. */
    private List<List<String>> describe(String cited) {
        List<List<String>> paragraphs = new ArrayList<>(List.of(
                List.of("Figures", figures.title() + "."),
                List.of("Version", "%s of %s".formatted(dataset.version(), dataset.publishedAt())),
                List.of("To cite", BibliographicCitation.format(dataset, cited)),
                List.of("Rights", BibliographicCitation.RIGHTS),
                List.of("Empty cells", "An empty cell never means 0. Where a value is empty, no figure is held."),
                List.of(
                        "Qualifier",
                        "How exactly the number was printed: 18400 with MORE_THAN means more than 18,400. "
                                + "Nothing may be computed from a number that is not EXACT."),
                List.of("Small counts", "A count under 10 is too small to compare."),
                List.of(
                        "Disputed",
                        "The sources of a disputed figure contradict each other. The most exact one is shown."),
                List.of(
                        "Comparing",
                        "Read the caveats on the sheet Metrics first. More reports do not mean more harm."),
                List.of("Metrics", "Sheet: what was counted, and what it must not be compared with."),
                List.of(
                        "Sources",
                        "Sheet: the publications that the figures are cited from, and what of them is held."),
                List.of("Missing", "Sheet: which figures of the same areas, metrics and years are missing, and why.")));
        for (Column column : figures.columns()) {
            paragraphs.add(List.of("Column " + column.name(), column.title() + ". " + column.description()));
        }
        return paragraphs;
    }

    /** A figure that a condition on figures leaves out is not missing. */
    private Table buildMissing() {
        ObservationFilter filter = request.filter();
        return CoverageTable.buildMissing(dataset, filter == null ? null : filter.withoutFigureConditions());
    }
}
