package org.clearinghouse.ingest;

import static org.assertj.core.api.Assertions.assertThat;

import io.agroal.api.AgroalDataSource;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.TestProfile;
import jakarta.inject.Inject;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.clearinghouse.ingest.result.Finding;
import org.clearinghouse.model.InvalidInputException;
import org.clearinghouse.support.Examples;
import org.clearinghouse.support.GraphQLClient;
import org.clearinghouse.support.OwnDatabaseResource;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * Each constraint of the tables that imports and retractions write has a check before the database. The file {@code
 * schema/constraints.txt} has a case for each; a migration that adds a constraint needs another case.
 */
@QuarkusTest
@TestProfile(ImportServiceTest.OwnApplication.class)
@WithTestResource(OwnDatabaseResource.class)
class SchemaConstraintsTest {
    private static final ImportOptions ACCEPT_WARNINGS = new ImportOptions(false, true);
    private static final String SET_BY_PROGRAM = "-";

    /** Columns with types, constraints and unique indexes; the catalogue's tables contain no input. */
    private static final String CONSTRAINTS = """
            with written as (
                select oid, relname from pg_class
                where relnamespace = current_schema()::regnamespace and relkind = 'r' and relname not in
                ('area', 'population', 'program', 'metric', 'catalogue_edition', 'flyway_schema_history'))
            select relname || '.' || attname || ' ' || format_type(atttypid, atttypmod)
                   || case when attnotnull then ' not null' else '' end
            from pg_attribute join written on attrelid = written.oid where attnum > 0 and not attisdropped
            union all
            select conname from pg_constraint join written on conrelid = written.oid where contype <> 'n'
            union all
            select indexrelid::regclass::text from pg_index join written on indrelid = written.oid
            where indisunique and not exists (select from pg_constraint where conindid = indexrelid)""";

    @Inject
    AgroalDataSource database;

    @Inject
    ImportService importer;

    @Inject
    RetractionService retractor;

    /** @param input a cell, or a name, a reason or a source: {@code value=-11} */
    record Case(String constraint, String input, String message) {
        static Case parse(String line) {
            String[] parts = line.split("\\|", -1);
            return new Case(parts[0].strip(), unescape(parts[1].strip()), parts[2].strip());
        }

        private static String unescape(String text) {
            return text.replace("\\0", "\0").replace("\\u00A0", "\u00A0");
        }

        boolean isBreakable() {
            return !input.equals(SET_BY_PROGRAM);
        }

        String target() {
            return input.substring(0, input.indexOf('='));
        }

        String text() {
            return input.substring(input.indexOf('=') + 1);
        }
    }

    @Test
    void everyConstraintHasACase() throws SQLException {
        try (Connection connection = database.getConnection()) {
            assertThat(readCases().map(Case::constraint))
                    .containsExactlyInAnyOrderElementsOf(listConstraints(connection));
        }
    }

    @Test
    void aConstraintThatAMigrationAddsIsWithoutACase() throws SQLException {
        List<String> known = readCases().map(Case::constraint).toList();
        try (Connection connection = database.getConnection()) {
            connection.setAutoCommit(false);
            execute(connection, "alter table citation add constraint short check (length(printed) < 500)");
            execute(connection, "alter table citation add column remark varchar(20)");
            execute(connection, "create unique index one_url on source (url) where url = 'https://example.org/none'");
            execute(connection, "create table erratum (source text primary key)");
            List<String> added = new ArrayList<>(listConstraints(connection));
            connection.rollback();
            added.removeAll(known);
            assertThat(added)
                    .containsExactlyInAnyOrder(
                            "short",
                            "citation.remark character varying(20)",
                            "one_url",
                            "erratum.source text not null",
                            "erratum_pkey");
        }
    }

    @ParameterizedTest
    @MethodSource("readBreakableCases")
    void inputThatBreaksAConstraintIsRejectedWithAReason(Case broken) {
        int before = version();
        assertThat(rejection(broken.target(), broken.text())).contains(broken.message());
        assertThat(version()).isEqualTo(before);
    }

    @Test
    void theSameInputWithoutAFaultIsAccepted() {
        ImportOptions dryRun = new ImportOptions(true, true);
        assertThat(importer.importDocument(table("area", "AK"), "name", dryRun).added())
                .isEqualTo(1);
    }

    private String rejection(String target, String text) {
        try {
            return switch (target) {
                case "name" -> findings(importer.importDocument(table("area", "AK"), text, ACCEPT_WARNINGS));
                case "reason" -> findings(retractor.retract("maine-2023", text));
                case "retract" -> findings(retractor.retract(text, "A reason."));
                default -> findings(importer.importDocument(table(target, text), "name", ACCEPT_WARNINGS));
            };
        } catch (InvalidInputException e) {
            return e.getMessage();
        }
    }

    private static String findings(ImportReport report) {
        assertThat(report.stored()).isFalse();
        return report.findings().stream().map(Finding::message).collect(Collectors.joining("\n"));
    }

    private static byte[] table(String column, String text) {
        Map<String, String> cells = new LinkedHashMap<>();
        cells.put("area", "AK");
        cells.put("year", "2023");
        cells.put("metric", "team-hope-supported");
        cells.put("value", "11");
        cells.put("printed", "11");
        cells.put("qualifier", "exact");
        cells.put("reference_date", "2023-12-31");
        cells.put("source", "constraint-notes");
        cells.put("locator", "line 1");
        cells.put("kind", "sentence");
        cells.put("quote", "In 2023 there were 11.");
        cells.put("note", "A note.");
        cells.put("title", "Notes");
        cells.put("publisher", "A publisher");
        cells.put("published", "2024-01");
        cells.put("url", "https://example.org");
        cells.put("held", "A copy.");
        cells.put(column, text);
        return (String.join(",", cells.keySet()) + "\n" + String.join(",", cells.values()) + "\n")
                .getBytes(StandardCharsets.UTF_8);
    }

    private static Stream<Case> readBreakableCases() {
        return readCases().filter(Case::isBreakable);
    }

    private static Stream<Case> readCases() {
        return Examples.read(Path.of("src/test/resources/schema/constraints.txt"))
                .lines()
                .filter(line -> !line.isBlank() && !line.startsWith("#"))
                .map(Case::parse);
    }

    private static List<String> listConstraints(Connection connection) throws SQLException {
        try (Statement statement = connection.createStatement();
                ResultSet rows = statement.executeQuery(CONSTRAINTS)) {
            List<String> constraints = new ArrayList<>();
            while (rows.next()) {
                constraints.add(rows.getString(1));
            }
            return constraints;
        }
    }

    private static void execute(Connection connection, String sql) throws SQLException {
        try (Statement statement = connection.createStatement()) {
            statement.execute(sql);
        }
    }

    private static int version() {
        return GraphQLClient.fetchData("{ dataset { version } }").getInt("dataset.version");
    }
}
