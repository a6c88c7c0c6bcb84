package org.clearinghouse.faults;

import java.util.concurrent.atomic.AtomicInteger;

/** Sheets that nobody has stored yet, each of another year. */
final class Sheets {
    private static final AtomicInteger YEAR = new AtomicInteger(1990);

    private Sheets() {}

    static String next() {
        return of("Ohio", YEAR.getAndIncrement(), 1500);
    }

    static String of(String state, int year, int reports) {
        return """
                %1$s Data
                In %2$d, %3$,d CyberTipline reports were made available to law enforcement in %1$s.
                """.formatted(state, year, reports);
    }
}
