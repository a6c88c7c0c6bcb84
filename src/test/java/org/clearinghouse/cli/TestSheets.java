package org.clearinghouse.cli;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.clearinghouse.catalogue.Catalogue;
import org.clearinghouse.model.AreaKind;

/** Sheets to import, of three figures each. */
final class TestSheets {
    private static final String TEXT = """
            %1$s Data %2$d
            In %2$d, %3$,d CyberTipline reports were made available to law enforcement in %1$s.
            In %2$d, NCMEC assisted with %4$d cases of missing children in %1$s.
            In %2$d, Team HOPE supported %5$d families in %1$s.
            """;

    private TestSheets() {}

    /** @param extra added to the figures, which otherwise are the same in all years */
    static String create(String area, int year, int extra) {
        return TEXT.formatted(area, year, 1500 + extra, 120 + extra, 20 + extra);
    }

    /** Of so many years and all areas; figures of neighbouring years are alike, so that nothing is doubtful. */
    static void writeAll(Path directory, int years) throws IOException {
        for (var area : Catalogue.loadBundled().areas()) {
            for (int year = 2002; year < 2002 + years && area.kind() != AreaKind.NATION; year++) {
                Files.writeString(
                        directory.resolve(area.code() + "-" + year + ".txt"), create(area.name(), year, year % 5));
            }
        }
    }
}
