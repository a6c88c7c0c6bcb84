package org.clearinghouse.persistence;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.clearinghouse.support.Releases;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Migrations since the last release leave its build working, or say which builds need it no more. */
class MigrationRulesTest {
    private static final Path MIGRATIONS = Path.of("src/main/resources/db/migration");
    private static final Pattern NAME = Pattern.compile("V(\\d+)__(contract_(\\d+)_)?[a-z0-9_]+\\.sql");

    private static final List<Pattern> CONTRACTIONS = List.of(
            Pattern.compile("\\bdrop\\s+(?!not null|default)"),
            Pattern.compile("\\brename\\b"),
            Pattern.compile("\\bset not null\\b"),
            Pattern.compile("\\balter\\s+(column\\s+)?\\w+\\s+(set data )?type\\b"),
            Pattern.compile("\\badd\\s+constraint\\b"),
            Pattern.compile("\\bcreate\\s+unique\\s+index\\b[^;]*\\bon\\s+(?!NEW_TABLES)"),
            Pattern.compile("\\b(truncate|delete\\s+from)\\s+\\w+\\s*;"),
            Pattern.compile(
                    "\\badd\\s+(column\\s+)?\\w+\\s+[^,;]*\\bnot null\\b(?![^,;]*\\bdefault\\b)(?<!default[^,;]{0,200})"));

    @Test
    void onlyAddUnlessTheirNameSaysWhichBuildsTheyNeed() throws IOException {
        for (Path migration : listUnreleased()) {
            Matcher name = matchName(migration);
            if (name.group(2) == null) {
                assertThat(findContractions(Files.readString(migration)))
                        .as("%s: split it, or name it V<n>__contract_<oldest schema>_<what>.sql", migration)
                        .isEmpty();
            }
        }
    }

    /** Two builds run side by side during a rolling upgrade: the newest release must not need what goes. */
    @Test
    void neverExcludeTheNewestRelease() throws IOException {
        for (Path migration : listUnreleased()) {
            String oldest = matchName(migration).group(3);
            if (oldest != null) {
                assertThat(Integer.parseInt(oldest))
                        .as("%s: contract one release after the expansion", migration)
                        .isLessThanOrEqualTo(Releases.newest().schema());
            }
        }
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "alter table metric drop column notes",
                "drop table year",
                "alter table metric rename to measure",
                "alter table metric alter column unit set not null",
                "alter table metric alter unit type integer",
                "alter table metric add column colour text not null",
                "alter table metric add constraint c check (unit <> '')",
                "create unique index i on metric (name)",
                "delete from year;"
            })
    void findWhatAnEarlierBuildCannotBear(String statement) {
        assertThat(findContractions(statement)).isNotEmpty();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "alter table metric add column colour text",
                "alter table metric add column colour text not null default 'none'",
                "alter table metric add column colour text default 'none' not null",
                "alter table metric alter column unit drop not null",
                "create table shade (colour text not null); create unique index i on shade (colour)",
                "create index i on metric (name)",
                "-- drop this comment\nselect 1"
            })
    void allowAdditions(String statement) {
        assertThat(findContractions(statement)).isEmpty();
    }

    private static List<String> findContractions(String sql) {
        String text = sql.replaceAll("--[^\n]*", " ").replaceAll("\\s+", " ").toLowerCase(Locale.ROOT);
        for (Matcher table = Pattern.compile("create table (\\w+)").matcher(text); table.find(); ) {
            text = text.replaceAll("\\bon " + table.group(1) + "\\b", "on NEW_TABLES");
        }
        String statements = text;
        return CONTRACTIONS.stream()
                .map(pattern -> pattern.matcher(statements))
                .filter(Matcher::find)
                .map(Matcher::group)
                .toList();
    }

    private static List<Path> listUnreleased() throws IOException {
        try (Stream<Path> files = Files.list(MIGRATIONS)) {
            return files.filter(file -> Integer.parseInt(matchName(file).group(1))
                            > Releases.newest().schema())
                    .toList();
        }
    }

    private static Matcher matchName(Path migration) {
        Matcher name = NAME.matcher(migration.getFileName().toString());
        assertThat(name.matches()).as("name of %s", migration).isTrue();
        return name;
    }
}
