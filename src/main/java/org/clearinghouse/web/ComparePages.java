package org.clearinghouse.web;

import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;

/** Renders comparisons of areas as pages and as SVG. */
public final class ComparePages {
    private ComparePages() {}

    @CheckedTemplate(basePath = "explorer")
    static final class Templates {
        private Templates() {}

        static native TemplateInstance compare(ComparePage page, PageLayout layout);

        static native TemplateInstance comparePicture(ComparePanel panel);
    }

    public static String renderPage(CompareSelection selection, Links links) {
        ComparePage page = ComparePage.create(selection, links);
        return Templates.compare(page, page.createLayout()).render();
    }

    /** Renders the picture of the first metric as an SVG file. */
    public static String renderSvg(CompareSelection selection) {
        return Templates.comparePicture(
                        ComparePanel.create(selection, selection.metrics().get(0)))
                .render();
    }
}
