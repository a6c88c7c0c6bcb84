package org.clearinghouse.web;

import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import org.clearinghouse.dataset.Area;
import org.clearinghouse.dataset.Dataset;
import org.clearinghouse.dataset.Metric;

/** Renders the pages as HTML, and their map and charts as SVG, with the Qute templates in {@code templates/explorer}. */
public final class ExplorerPages {
    private ExplorerPages() {}

    @CheckedTemplate(basePath = "explorer")
    static final class Templates {
        private Templates() {}

        static native TemplateInstance map(MapPage page, StateMap map, PageLayout layout);

        static native TemplateInstance area(AreaPage page, PageLayout layout);

        static native TemplateInstance metric(MetricPage page, PageLayout layout);

        static native TemplateInstance imports(ImportPage page, PageLayout layout);

        static native TemplateInstance problem(String message, PageLayout layout);

        static native TemplateInstance tiles(StateMap map);

        static native TemplateInstance chart(YearChart chart);
    }

    public static String renderMapPage(Dataset dataset, MapSelection selection, Links links) {
        MapPage page = MapPage.create(dataset, selection, links);
        return Templates.map(page, page.map(), page.createLayout(dataset, links))
                .render();
    }

    public static String renderAreaPage(Area area, Links links) {
        AreaPage page = AreaPage.create(area);
        return Templates.area(page, page.createLayout(links)).render();
    }

    public static String renderMetricPage(Dataset dataset, MapSelection selection, TableSort sort, Links links) {
        MetricPage page = MetricPage.create(dataset, selection, sort, links);
        return Templates.metric(page, page.createLayout(dataset)).render();
    }

    /**
     * Renders the page on which editors check what is read in a document before they store it.
     *
     * @param login null where none is configured
     */
    public static String renderImportPage(Login login, Links links) {
        ImportPage page = new ImportPage(login, links);
        return Templates.imports(page, page.createLayout()).render();
    }

    /**
     * Renders an error with a link to the start page.
     *
     * @param status HTTP status
     */
    public static String renderErrorPage(int status, String message, Links links) {
        String heading =
                switch (status) {
                    case 400 -> "The address of this page is invalid";
                    case 404 -> "There is no such page";
                    default -> "This page cannot be shown";
                };
        return Templates.problem(message, PageLayout.createHeadingOnly(heading, links))
                .render();
    }

    /** Renders the map as an SVG file. */
    public static String renderMapSvg(Dataset dataset, MapSelection selection, Links links) {
        return Templates.tiles(StateMap.create(dataset, selection, links)).render();
    }

    /** Renders a chart as an SVG file. */
    public static String renderChartSvg(Area area, Metric metric) {
        return Templates.chart(YearChart.create(area, metric)).render();
    }
}
