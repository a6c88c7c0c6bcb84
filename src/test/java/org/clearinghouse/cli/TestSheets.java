package org.clearinghouse.cli;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.clearinghouse.catalogue.Catalogue;
import org.clearinghouse.model.AreaKind;

/** Sheets with three figures each. */
final class TestSheets {
    private static final String TEXT = """
            %1$s Data %2$d
            In %2$d, %3$,d CyberTipline reports were made available to law enforcement in %1$s.
            In %2$d, NCMEC assisted with %4$d cases of missing children in %1$s.
            In %2$d, Team HOPE supported %5$d families in %1$s.
            """;

    private TestSheets() {}

    /** @param extra added to each figure */
    static String create(String area, int year, int extra) {
        return TEXT.formatted(area, year, 1500 + extra, 120 + extra, 20 + extra);
    }

    /** Writes sheets of all states. Figures of successive years differ little, so that no sheet has a warning. */
    static void writeAll(Path directory, int years) throws IOException {
        for (var area : Catalogue.loadBundled().areas()) {
            for (int year = 2002; year < 2002 + years && area.kind() != AreaKind.NATION; year++) {
                Files.writeString(
                        directory.resolve(area.code() + "-" + year + ".txt"), create(area.name(), year, year % 5));
            }
        }
    }
}
