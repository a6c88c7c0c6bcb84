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
    private static final List<String> OF_STATES = List.of(
            "missing-cases",
            "team-hope-supported",
            "cvip-submissions",
            "cybertipline-reports-to-law-enforcement",
            "family-advocacy-connected",
            "connect-new-professionals");
    private static final List<String> OF_THE_NATION =
            List.of("missing-cases", "team-hope-supported", "cvip-identified-children", "connect-registered-users");
    private static final String SHARE = "missing-social-services-likely-trafficked";

    private final SeededRandom random;
    private final List<String> states;

    /** @param states USPS codes */
    RandomFigures(SeededRandom random, List<String> states) {
        this.random = random;
        this.states = states;
    }

    String csv() {
        return IntStream.range(0, ROWS).mapToObj(i -> row()).collect(Collectors.joining("", COLUMNS, ""));
    }

    private String row() {
        boolean nation = random.nextBoolean(0.1);
        boolean share = nation && random.nextBoolean(0.2);
        String metric = share ? SHARE : random.pick(nation ? OF_THE_NATION : OF_STATES);
        String value = share ? random.nextBetween(0, 99) + "." + random.nextBetween(1, 9) : String.valueOf(number());
        String source = "random-" + random.nextBetween(1, 4);
        return Stream.of(
                        nation ? "US" : random.pick(states),
                        String.valueOf(random.nextBetween(2018, 2025)),
                        metric,
                        value,
                        value,
                        random.nextBoolean(0.7) ? "exact" : qualifier(),
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

    private int number() {
        return random.nextBoolean(0.5)
                ? random.nextBetween(0, 20)
                : random.nextBoolean(0.5) ? random.nextBetween(0, 200) * 100 : random.nextBetween(0, 100_000);
    }

    private String qualifier() {
        return random.pickOf(Qualifier.values()).name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
}
