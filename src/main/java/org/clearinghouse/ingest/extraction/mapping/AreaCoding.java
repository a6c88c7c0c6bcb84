package org.clearinghouse.ingest.extraction.mapping;

import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.clearinghouse.catalogue.AreaEntry;

/** How a table names areas. */
enum AreaCoding {
    /** Names such as Maine, upper and lower case alike. */
    NAME {
        @Override
        boolean matches(AreaEntry area, String text) {
            return area.name().equalsIgnoreCase(text);
        }
    },
    /** Postal codes such as ME, and US for the nation. */
    USPS {
        @Override
        boolean matches(AreaEntry area, String text) {
            return area.code().equals(text);
        }
    },
    /** Numbers such as 23, and 00 for the nation; a leading zero may be lost. */
    FIPS {
        @Override
        boolean matches(AreaEntry area, String text) {
            String fips = area.fips() == null ? "00" : area.fips();
            return fips.equals(text.length() == 1 ? "0" + text : text);
        }
    },
    /** ISO 3166-1 alpha-2 such as US and PR, ISO 3166-2 such as US-ME. */
    ISO2 {
        @Override
        boolean matches(AreaEntry area, String text) {
            return area.code().equals(text.startsWith("US-") ? text.substring(3) : isCountry(text) ? text : null);
        }
    },
    /** ISO 3166-1 alpha-3 such as USA and PRI. */
    ISO3 {
        @Override
        boolean matches(AreaEntry area, String text) {
            return area.code().equals(COUNTRIES.get(text));
        }
    };

    /** The nation and the territories, which ISO 3166-1 lists as countries. CA is Canada there, not California. */
    private static final Map<String, String> COUNTRIES = Map.ofEntries(
            Map.entry("USA", "US"),
            Map.entry("PRI", "PR"),
            Map.entry("GUM", "GU"),
            Map.entry("VIR", "VI"),
            Map.entry("ASM", "AS"),
            Map.entry("MNP", "MP"));

    abstract boolean matches(AreaEntry area, String text);

    /** The code of the area that a cell names; empty if it is none of the catalogue. */
    Optional<String> findArea(Iterable<AreaEntry> areas, String cell) {
        String text = this == NAME ? cell.strip() : cell.strip().toUpperCase(Locale.ROOT);
        for (AreaEntry area : areas) {
            if (matches(area, text)) {
                return Optional.of(area.code());
            }
        }
        return Optional.empty();
    }

    private static boolean isCountry(String text) {
        return COUNTRIES.containsValue(text);
    }
}
