package org.clearinghouse.web;

import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import java.util.List;
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

        static native TemplateInstance developers(Dataset dataset, PageLayout layout);
    }

    /** @param text null or blank for a page that asks for a text */
    public static String renderSearchPage(Dataset dataset, String text, Links links) {
        SearchPage page = SearchPage.create(dataset, text, links);
        return Templates.search(page, page.createLayout(links)).render();
    }

    public static String renderProgramPage(Dataset dataset, Program program, Links links) {
        ProgramSummary page = ProgramSummary.create(program);
        PageLayout layout = PageLayout.create(
                dataset, links, program.getName(), program.getDescription(), each -> each.linkToProgram(program));
        return Templates.program(page, layout).render();
    }

    public static String renderSourcePage(Dataset dataset, Source source, Links links) {
        SourcePage page = SourcePage.create(source);
        return Templates.source(page, page.createLayout(dataset, links)).render();
    }

    /**
     * @param since number of the earlier version; null for the one before
     * @param after cursor of the page before; null for the first page
     */
    public static String renderChangesPage(
            DatasetVersions versions, Dataset dataset, Integer since, String after, Links links) {
        ChangesPage page = ChangesPage.create(versions, dataset, since, after, links);
        return Templates.changes(page, page.createLayout(after, links)).render();
    }

    public static String renderIndexPage(IndexPage page, Dataset dataset, Links links) {
        return switch (page) {
            case STATES -> renderStates(dataset, links);
            case METRICS -> renderMetrics(dataset, links);
            case PROGRAMS -> renderPrograms(dataset, links);
            case SOURCES -> renderSources(dataset, links);
            case DISPUTES -> renderDisputes(dataset, links);
            case ABOUT -> renderAbout(dataset, links);
            case DEVELOPERS -> renderDevelopers(dataset, links);
        };
    }

    private static String renderStates(Dataset dataset, Links links) {
        PageLayout layout = createLayout(
                IndexPage.STATES,
                dataset,
                links,
                "The states and territories",
                "Every state, the District of Columbia and the territories, with the number of figures held of each.");
        return Templates.states(
                        dataset.states().stream().map(StateSummary::create).toList(), layout)
                .render();
    }

    private static String renderMetrics(Dataset dataset, Links links) {
        PageLayout layout = createLayout(
                IndexPage.METRICS,
                dataset,
                links,
                "What is counted",
                "Every metric of NCMEC's programs, with the years and the number of states that have figures.");
        return Templates.metrics(summarizePrograms(dataset), layout).render();
    }

    private static String renderPrograms(Dataset dataset, Links links) {
        PageLayout layout = createLayout(
                IndexPage.PROGRAMS,
                dataset,
                links,
                "NCMEC's programs",
                "The programs of the National Center for Missing & Exploited Children, and what is counted of each.");
        return Templates.programs(summarizePrograms(dataset), layout).render();
    }

    private static List<ProgramSummary> summarizePrograms(Dataset dataset) {
        return dataset.programs().stream().map(ProgramSummary::create).toList();
    }

    private static String renderSources(Dataset dataset, Links links) {
        PageLayout layout = createLayout(
                IndexPage.SOURCES,
                dataset,
                links,
                "Where the figures were printed",
                "Every publication that figures were read from, with its publisher, its date and the number of figures.");
        return Templates.sources(dataset.sources(), layout).render();
    }

    private static String renderDisputes(Dataset dataset, Links links) {
        PageLayout layout = createLayout(
                IndexPage.DISPUTES,
                dataset,
                links,
                "Where sources contradict each other",
                "Figures that several sources print differently, with all that they print.");
        return Templates.disputes(dataset, layout).render();
    }

    private static String renderAbout(Dataset dataset, Links links) {
        PageLayout layout = createLayout(
                IndexPage.ABOUT,
                dataset,
                links,
                "About these figures",
                "What Clearinghouse is and is not, and how to read its figures.");
        return Templates.about(dataset, layout).render();
    }

    private static String renderDevelopers(Dataset dataset, Links links) {
        PageLayout layout = createLayout(
                IndexPage.DEVELOPERS,
                dataset,
                links,
                "For developers",
                "The figures as GraphQL, CSV, pictures and sheets: addresses, parameters, limits and errors, with requests to run.");
        return Templates.developers(dataset, layout).render();
    }

    private static PageLayout createLayout(
            IndexPage page, Dataset dataset, Links links, String heading, String description) {
        return PageLayout.create(dataset, links, heading, description, each -> each.linkToIndex(page));
    }
}
