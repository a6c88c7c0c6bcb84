package org.clearinghouse.web;

import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import org.clearinghouse.dataset.Area;

/** Renders pages for frames of other sites: the picture or the figures, their source, and a link to the page. */
public final class EmbedPages {
    private EmbedPages() {}

    @CheckedTemplate(basePath = "explorer")
    static final class Templates {
        private Templates() {}

        static native TemplateInstance embedArea(AreaPage page, PageLayout layout);

        static native TemplateInstance embedMetric(MetricPage page, PageLayout layout);

        static native TemplateInstance embedCompare(ComparePage page, PageLayout layout);
    }

    public static String renderArea(Area area, Links links) {
        AreaPage page = AreaPage.create(area);
        return Templates.embedArea(page, page.createLayout(links)).render();
    }

    public static String renderMetric(MapSelection selection, Links links) {
        MetricPage page = MetricPage.create(selection.metric().dataset(), selection, TableSort.BY_NAME, links);
        return Templates.embedMetric(page, page.createLayout(selection.metric().dataset()))
                .render();
    }

    public static String renderComparison(CompareSelection selection, Links links) {
        ComparePage page = ComparePage.create(selection, links);
        return Templates.embedCompare(page, page.createLayout()).render();
    }
}
