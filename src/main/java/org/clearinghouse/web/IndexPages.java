package org.clearinghouse.web;

import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import java.util.List;
import java.util.Map;
import org.clearinghouse.dataset.Dataset;
import org.clearinghouse.dataset.DatasetVersions;
import org.clearinghouse.dataset.Program;
import org.clearinghouse.dataset.Source;

/** Renders the pages that lead to others: the lists, the search, programs, sources, changes and explanations. */
public final class IndexPages {
    private IndexPages() {}

    @CheckedTemplate(basePath = "explorer")
    static final class Templates {
        private Templates() {}

        static native TemplateInstance search(SearchPage page, PageLayout layout);

        static native TemplateInstance states(List<StateSummary> states, PageLayout layout);

        static native TemplateInstance metrics(List<ProgramSummary> programs, PageLayout layout);

        static native TemplateInstance programs(List<ProgramSummary> programs, PageLayout layout);

        static native TemplateInstance program(ProgramSummary page, PageLayout layout);

        static native TemplateInstance sources(List<Source> sources, PageLayout layout);

        static native TemplateInstance source(SourcePage page, PageLayout layout);

        static native TemplateInstance disputes(Dataset dataset, PageLayout layout);

        static native TemplateInstance changes(ChangesPage page, PageLayout layout);

        static native TemplateInstance about(Dataset dataset, PageLayout layout);

        static native TemplateInstance developers(
                Dataset dataset, List<ParameterExample> parameters, PageLayout layout);
    }

    /** @param text null or blank for a page that asks for a text */
    public static String renderSearchPage(Dataset dataset, String text, Links links) {
        SearchPage page = SearchPage.create(dataset, text, links);
        return Templates.search(page, page.createLayout(links)).render();
    }

    public static String renderProgramPage(Dataset dataset, Program program, Links links) {
        ProgramSummary page = ProgramSummary.create(program);
        PageLayout layout = PageLayout.create(
                        dataset,
                        links,
                        program.getName(),
                        program.getDescription(),
                        each -> each.linkToProgram(program))
                .withFiles(Map.of("programs", program.getCode()));
        return Templates.program(page, layout).render();
    }

    public static String renderSourcePage(Dataset dataset, Source source, Links links) {
        SourcePage page = SourcePage.create(source);
        return Templates.source(page, page.createLayout(dataset, links)).render();
    }

    /**
     * @param since the earlier version; null for the one before
     * @param after cursor of the page before; null for the first page
     */
    public static String renderChangesPage(
            DatasetVersions versions, Dataset dataset, Dataset since, String after, Links links) {
        ChangesPage page = ChangesPage.create(versions, dataset, since, after, links);
        return Templates.changes(page, page.createLayout(after, links)).render();
    }

    public static String renderIndexPage(IndexPage page, Dataset dataset, Links links) {
        PageLayout layout =
                PageLayout.create(dataset, links, page.heading(), page.description(), each -> each.linkToIndex(page));
        return createTemplate(page, dataset, addFiles(layout, page, dataset)).render();
    }

    private static PageLayout addFiles(PageLayout layout, IndexPage page, Dataset dataset) {
        return page == IndexPage.DISPUTES && !dataset.disputed().isEmpty()
                ? layout.withFiles(Map.of("disputed", true))
                : layout;
    }

    private static TemplateInstance createTemplate(IndexPage page, Dataset dataset, PageLayout layout) {
        return switch (page) {
            case STATES ->
                Templates.states(
                        dataset.states().stream().map(StateSummary::create).toList(), layout);
            case METRICS -> Templates.metrics(summarizePrograms(dataset), layout);
            case PROGRAMS -> Templates.programs(summarizePrograms(dataset), layout);
            case SOURCES -> Templates.sources(dataset.sources(), layout);
            case DISPUTES -> Templates.disputes(dataset, layout);
            case ABOUT -> Templates.about(dataset, layout);
            case DEVELOPERS -> Templates.developers(dataset, ParameterExample.ALL, layout);
        };
    }

    private static List<ProgramSummary> summarizePrograms(Dataset dataset) {
        return dataset.programs().stream().map(ProgramSummary::create).toList();
    }
}
