package org.clearinghouse.web;

import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import org.clearinghouse.dataset.Area;
import org.clearinghouse.dataset.Dataset;
import org.clearinghouse.dataset.Metric;

/** The pages as HTML, and their pictures as SVG. */
public final class ExplorerPages {
    private ExplorerPages() {}

    @CheckedTemplate(basePath = "explorer")
    static final class Templates {
        private Templates() {}

        static native TemplateInstance map(MapPage page, StateMap map, PageLayout frame);

        static native TemplateInstance area(AreaPage page, PageLayout frame);

        static native TemplateInstance metric(MetricPage page, PageLayout frame);

        static native TemplateInstance problem(String message, PageLayout frame);

        static native TemplateInstance tiles(StateMap map);

        static native TemplateInstance chart(BarChart chart);
    }

    public static String renderMapPage(Dataset dataset, MapSelection choice) {
        MapPage page = MapPage.create(dataset, choice);
        return Templates.map(page, page.map(), page.createLayout(dataset)).render();
    }

    public static String renderAreaPage(Area area) {
        AreaPage page = AreaPage.create(area);
        return Templates.area(page, page.createLayout()).render();
    }

    public static String renderMetricPage(Dataset dataset, MapSelection choice, TableSort sorting) {
        MetricPage page = MetricPage.create(dataset, choice, sorting);
        return Templates.metric(page, page.createLayout(dataset)).render();
    }

    /**
     * What went wrong, and a way on.
     *
     * @param status of HTTP
     */
    public static String renderErrorPage(int status, String message) {
        String heading =
                switch (status) {
                    case 400 -> Texts.words().notUnderstood();
                    case 404 -> Texts.words().notThere();
                    default -> Texts.words().failed();
                };
        return Templates.problem(message, PageLayout.createHeadingOnly(heading)).render();
    }

    /** The map as SVG. */
    public static String renderMapSvg(Dataset dataset, MapSelection choice) {
        return Templates.tiles(StateMap.create(dataset, choice)).render();
    }

    /** A chart as SVG. */
    public static String renderChartSvg(Area area, Metric metric) {
        return Templates.chart(BarChart.create(area, metric)).render();
    }
}
