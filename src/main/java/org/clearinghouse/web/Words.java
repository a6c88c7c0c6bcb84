package org.clearinghouse.web;

import io.quarkus.qute.i18n.Message;
import io.quarkus.qute.i18n.MessageBundle;

/** All texts of the pages that do not come from the data; a file {@code messages/words_es.properties} translates them. */
@MessageBundle("words")
public interface Words {
    @Message("Clearinghouse")
    String name();

    @Message("What NCMEC has published about each state")
    String tagline();

    @Message("Skip to the content")
    String skip();

    @Message("Map")
    String mapLink();

    @Message("The nation")
    String nationLink();

    @Message("For developers: GraphiQL")
    String graphiqlLink();

    @Message("{metric}, {year}")
    String mapHeading(String metric, int year);

    @Message("What is counted")
    String chooseMetric();

    @Message("Year")
    String chooseYear();

    @Message("{year} ({states} of {all} states and territories)")
    String yearOption(int year, long states, int all);

    @Message("Shown as")
    String chooseMeasure();

    @Message("Number")
    String number();

    @Message("Per 100,000 residents")
    String rate();

    @Message("Show")
    String show();

    @Message("State")
    String state();

    @Message("Remarks")
    String remarks();

    @Message("There is a figure to show for {count} of {all} states and territories.")
    String shown(long count, int all);

    @Message("No figure is held of the others. That does not mean zero.")
    String missingIsNotZero();

    @Message("Of the others no figure is held, or no rate can be given. That does not mean zero.")
    String noRateIsNotZero();

    @Message("no figure, or no rate of it")
    String noFigureOrRate();

    @Message("A publication that is held leaves it out.")
    String notPrinted();

    @Message(
            "Where no figure is held, no publication that would print it is held, unless the remarks say otherwise. It may well have been published.")
    String aboutMissing();

    @Message("It is not counted here.")
    String notCounted();

    @Message("a publication of {year} that is held leaves it out")
    String leftOut(int year);

    @Message("No state's figure of this is held for {year}. That does not mean zero.")
    String nothingHeld(int year);

    @Message("The same as a table")
    String asTable();

    @Message("The map shows each state as a tile of the same size, roughly where it lies.")
    String aboutTiles();

    @Message("United States")
    String nation();

    @Message("No figure of the nation is held for {year}.")
    String noNation(int year);

    @Message("under {bound}")
    String under(String bound);

    @Message("{least} to under {bound}")
    String toUnder(String least, String bound);

    @Message("{bound} or more")
    String orMore(String bound);

    @Message("no figure held")
    String noFigure();

    @Message("no rate: the number is not exact, or the population is not known")
    String noRate();

    @Message("no rate")
    String noRateBrief();

    @Message("{state}: {figure}")
    String tile(String state, String figure);

    @Message("{rate} {counted} per 100,000 residents")
    String rateOf(String rate, String counted);

    @Message("per 100,000 residents")
    String perResidents();

    @Message("under 10: too small to compare")
    String tooSmall();

    @Message("* under 10: too small to compare")
    String tooSmallMark();

    @Message("Its sources contradict each other.")
    String disputed();

    @Message("about {amount} (printed as a rounded number)")
    String rounded(String amount);

    @Message("more than {amount}")
    String moreThan(String amount);

    @Message("at least {amount}")
    String atLeast(String amount);

    @Message("nearly {amount}")
    String nearly(String amount);

    @Message("about {amount}")
    String about(String amount);

    @Message("{change} from {year}")
    String change(String change, int year);

    @Message("{change} ({percent}%) from {year}")
    String changeInPercent(String change, String percent, int year);

    @Message("{share}% of the nation's figure")
    String share(String share);

    @Message("How to read it")
    String caveats();

    @Message("All years and all states of this figure")
    String moreOfMetric();

    @Message("Where this was printed")
    String whereFrom();

    @Message("Printed as “{printed}”")
    String printedAs(String printed);

    @Message("It and the figure above cannot both be right.")
    String disagrees();

    @Message("In a table.")
    String noQuote();

    @Message("Earlier years")
    String earlier();

    @Message("{metric} over the years, {area}")
    String chartLabel(String metric, String area);

    @Message("no figure")
    String noFigureBrief();

    @Message("Save or embed this chart")
    String chartLink();

    @Message("{area}: what NCMEC has published")
    String areaHeading(String area);

    @Message(
            "{residents} residents and {children} children under 18 lived here in {year}, by the Census Bureau's estimate.")
    String population(String residents, String children, int year);

    @Message("{residents} residents lived here in {year}, by the Census Bureau's estimate.")
    String residents(String residents, int year);

    @Message("No figure of {area} is held.")
    String nothingOf(String area);

    @Message("What is missing")
    String missing();

    @Message(
            "NCMEC counts these as well, but no figure for {area} is held. It may well have been published. It does not mean zero.")
    String missingOf(String area);

    @Message("Nothing is missing: there is a figure of everything that is counted here.")
    String nothingMissing();

    @Message("The states in {year}")
    String statesIn(int year);

    @Message("The order says how large figures are, not how good or bad. More reports do not mean more harm.")
    String orderSays();

    @Message("Years:")
    String years();

    @Message("This is published for the nation only, not for the states.")
    String nationOnly();

    @Message("See it on the map")
    String onMap();

    @Message("There is no such page")
    String notThere();

    @Message("The address of this page is not understood")
    String notUnderstood();

    @Message("This page cannot be shown")
    String failed();

    @Message("Every state and every metric can be reached from here:")
    String wayOn();

    @Message("the map of all states")
    String toMap();

    @Message("Take it with you")
    String take();

    @Message("Figures as CSV")
    String csv();

    @Message("This query in GraphiQL")
    String query();

    @Message("Map or chart as SVG")
    String svg();

    @Message("Printed by NCMEC, collected by Clearinghouse")
    String pictureSource();

    @Message("To cite this page")
    String cite();

    @Message("To embed the picture")
    String embed();

    @Message("Copy")
    String copy();

    @Message("Copied")
    String copied();

    @Message("“{heading}”, page {path}. {collection}")
    String citation(String heading, String collection, String path);

    @Message(
            "Figures printed by the National Center for Missing & Exploited Children (NCMEC), collected by Clearinghouse, which is not part of NCMEC. To report the exploitation of a child: ")
    String aboutService();
}
