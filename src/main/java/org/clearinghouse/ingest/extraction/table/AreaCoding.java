package org.clearinghouse.ingest.extraction.table;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.function.BiPredicate;
import org.clearinghouse.catalogue.AreaEntry;

/** How a table names areas. */
enum AreaCoding {
    /** Names such as Maine, upper and lower case alike. */
    NAME((area, text) -> area.name().equalsIgnoreCase(text)),
    /** Postal codes such as ME, and US for the nation. */
    USPS((area, text) -> area.code().equals(text)),
    /** Numbers such as 23, and 00 for the nation; a leading zero may be lost. */
    FIPS(AreaCoding::hasFips),
    /** ISO 3166-1 alpha-2 such as US and PR, ISO 3166-2 such as US-ME. */
    ISO2(AreaCoding::hasIso2),
    /** ISO 3166-1 alpha-3 such as USA and PRI. */
    ISO3(AreaCoding::hasIso3);

    /** The nation and the territories, which ISO 3166-1 lists as countries. CA is Canada there, not California. */
    private static final Map<String, String> COUNTRIES =
            Map.of("USA", "US", "PRI", "PR", "GUM", "GU", "VIR", "VI", "ASM", "AS", "MNP", "MP");

    private final BiPredicate<AreaEntry, String> names;

    AreaCoding(BiPredicate<AreaEntry, String> names) {
        this.names = names;
    }

    /** The code of the area that a cell names; empty if it is none of the catalogue. */
    Optional<String> findArea(List<AreaEntry> areas, String cell) {
        String text = cell.toUpperCase(Locale.ROOT);
        return areas.stream().filter(area -> names.test(area, text)).findFirst().map(AreaEntry::code);
    }

    private static boolean hasFips(AreaEntry area, String text) {
        String fips = area.fips() == null ? "00" : area.fips();
        return fips.equals(text.length() == 1 ? "0" + text : text);
    }

    private static boolean hasIso3(AreaEntry area, String text) {
        return area.code().equals(COUNTRIES.get(text));
    }

    private static boolean hasIso2(AreaEntry area, String text) {
        return area.code()
                .equals(COUNTRIES.containsValue(text) ? text : text.startsWith("US-") ? text.substring(3) : "");
    }
}
