package org.clearinghouse.support;

import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Builds CSV documents of figures for tests. */
public final class FigureCsv {
    private static final String HEADER = "area,year,metric,value,printed,qualifier,reference_date,source,locator,kind,"
            + "quote,note,title,publisher,published,url,held\n";

    private FigureCsv() {}

    /** @param rows area, year, metric, value, printed words and qualifier; all cite one source */
    public static String create(String... rows) {
        return createWithSource("Sample,Publisher,2024,,x", rows);
    }

    /** @param source title, publisher, published, url and held of the source that all rows cite */
    public static String createWithSource(String source, String... rows) {
        return Stream.of(rows)
                .map(row -> row + ",,sample,,sentence,,," + source + "\n")
                .collect(Collectors.joining("", HEADER, ""));
    }
}
