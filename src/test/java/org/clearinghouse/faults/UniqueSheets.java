package org.clearinghouse.faults;

import java.util.List;
import java.util.Random;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.Collectors;

/** Sheets that have not been imported, each of another year or state. */
final class UniqueSheets {
    private static final List<String> STATES = List.of("Ohio", "Utah", "Iowa", "Idaho", "Texas", "Vermont");
    private static final int FIRST_YEAR = 1990;
    private static final int YEARS = 30;
    private static final int LONG_TEXT_LENGTH = 90_000;
    private static final AtomicInteger COUNT = new AtomicInteger();

    private UniqueSheets() {}

    static String createNext() {
        int number = COUNT.getAndIncrement();
        return create(STATES.get(number / YEARS), FIRST_YEAR + number % YEARS, 1500);
    }

    /** Creates a sheet with a long text that contains no figures and compresses badly. */
    static String createNextLong() {
        String letters = new Random(1)
                .ints(LONG_TEXT_LENGTH, 'a', 'z' + 1)
                .mapToObj(letter -> letter % 7 == 0 ? " " : Character.toString(letter))
                .collect(Collectors.joining());
        return createNext() + "\n" + letters.replaceAll("(.{70})", "$1\n");
    }

    private static String create(String state, int year, int reports) {
        return """
                %1$s Data
                In %2$d, %3$,d CyberTipline reports were made available to law enforcement in %1$s.
                """.formatted(state, year, reports);
    }
}
