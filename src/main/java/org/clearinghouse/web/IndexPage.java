package org.clearinghouse.web;

/** A page of lists or explanations, which has no parameter but the time. */
public enum IndexPage {
    STATES(
            "/states",
            "The states and territories",
            "Every state, the District of Columbia and the territories, with the number of figures held of each."),
    METRICS(
            "/metrics",
            "What is counted",
            "Every metric of NCMEC's programs, with the years and the number of states that have figures."),
    PROGRAMS(
            "/programs",
            "NCMEC's programs",
            "The programs of the National Center for Missing & Exploited Children, and what is counted of each."),
    SOURCES(
            "/sources",
            "Where the figures were printed",
            "Every publication that figures were read from, with its publisher, its date and the number of figures."),
    DISPUTES(
            "/disputes",
            "Where sources contradict each other",
            "Figures that several sources print differently, with all that they print."),
    ABOUT("/about", "About these figures", "What Clearinghouse is and is not, and how to read its figures."),
    DEVELOPERS(
            "/developers",
            "For developers",
            "The figures as GraphQL, CSV, pictures and sheets: addresses, parameters, limits and errors, with requests to run.");

    private final String path;
    private final String heading;
    private final String description;

    IndexPage(String path, String heading, String description) {
        this.path = path;
        this.heading = heading;
        this.description = description;
    }

    public String path() {
        return path;
    }

    String heading() {
        return heading;
    }

    /** The page in a sentence, for search engines and link previews. */
    String description() {
        return description;
    }
}
