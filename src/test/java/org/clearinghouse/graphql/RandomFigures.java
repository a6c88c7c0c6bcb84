package org.clearinghouse.graphql;

import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.clearinghouse.model.Qualifier;
import org.clearinghouse.support.SeededRandom;

/**
 * A table of several hundred figures of many areas, metrics, years, qualifiers and sources, some of which contradict
 * each other. Small numbers are frequent, so that many figures are equal.
 */
final class RandomFigures {
    private static final int ROWS = 900;
    private static final String COLUMNS =
            "area,year,metric,value,printed,qualifier,reference_date,source,locator,kind,quote,note,title,publisher\n";
    private static final List<String> STATE_METRICS = List.of(
            "missing-cases",
            "team-hope-supported",
            "cvip-submissions",
            "cybertipline-reports-to-law-enforcement",
            "family-advocacy-connected",
            "connect-new-professionals");
    private static final List<String> NATIONAL_METRICS =
            List.of("missing-cases", "team-hope-supported", "cvip-identified-children", "connect-registered-users");
    private static final String PERCENTAGE_METRIC = "missing-social-services-likely-trafficked";

    private final SeededRandom random;
    private final List<String> states;

    /** @param states USPS codes */
    RandomFigures(SeededRandom random, List<String> states) {
        this.random = random;
        this.states = states;
    }

    String generateCsv() {
        return IntStream.range(0, ROWS).mapToObj(i -> generateRow()).collect(Collectors.joining("", COLUMNS, ""));
    }

    private String generateRow() {
        boolean nation = random.nextBoolean(0.1);
        boolean share = nation && random.nextBoolean(0.2);
        String metric = share ? PERCENTAGE_METRIC : random.pick(nation ? NATIONAL_METRICS : STATE_METRICS);
        String value =
                share ? random.nextBetween(0, 99) + "." + random.nextBetween(1, 9) : String.valueOf(generateNumber());
        String source = "random-" + random.nextBetween(1, 4);
        return Stream.of(
                        nation ? "US" : random.pick(states),
                        String.valueOf(random.nextBetween(2018, 2025)),
                        metric,
                        value,
                        value,
                        random.nextBoolean(0.7) ? "exact" : generateQualifier(),
                        "",
                        source,
                        "row",
                        "table cell",
                        "",
                        random.nextBoolean(0.1) ? "A remark." : "",
                        source,
                        "Nobody")
                .collect(Collectors.joining(",", "", "\n"));
    }

    private int generateNumber() {
        return random.nextBoolean(0.5)
                ? random.nextBetween(0, 20)
                : random.nextBoolean(0.5) ? random.nextBetween(0, 200) * 100 : random.nextBetween(0, 100_000);
    }

    private String generateQualifier() {
        return random.pickOf(Qualifier.values()).name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
}
