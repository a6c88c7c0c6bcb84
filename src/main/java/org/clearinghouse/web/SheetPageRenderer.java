package org.clearinghouse.web;

import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import java.util.LinkedHashMap;
import java.util.Map;
import org.clearinghouse.dataset.Dataset;
import org.clearinghouse.dataset.State;
import org.clearinghouse.export.MetricPhrases;
import org.clearinghouse.export.Sheet;

/** Renders a sheet as a page with the same sentences as its text. */
public final class SheetPageRenderer {
    private SheetPageRenderer() {}

    @CheckedTemplate(basePath = "explorer")
    static final class Templates {
        private Templates() {}

        static native TemplateInstance sheet(Sheet sheet, PageLayout layout);
    }

    public static String render(Sheet sheet, Links links) {
        State state = sheet.state();
        Dataset dataset = state.dataset();
        PageLayout layout = PageLayout.create(
                        dataset,
                        links,
                        sheet.title(),
                        "The figures of %s and the nation for %s on one sheet, each with its source."
                                .formatted(MetricPhrases.formatNameWithArticle(state), sheet.year()),
                        each -> each.linkToSheet(state, sheet.year()))
                .withFiles(createFilter(sheet));
        return Templates.sheet(sheet, layout).render();
    }

    private static Map<String, Object> createFilter(Sheet sheet) {
        Map<String, Object> filter = new LinkedHashMap<>();
        filter.put("areas", sheet.state().getCode() + ",US");
        filter.put("years", sheet.year());
        return filter;
    }
}
