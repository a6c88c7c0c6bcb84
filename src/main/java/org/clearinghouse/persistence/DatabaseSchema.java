package org.clearinghouse.persistence;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Instance;
import jakarta.persistence.EntityManager;
import jakarta.transaction.Transactional;
import org.flywaydb.core.Flyway;

/**
 * The version of the tables, and the Flyway migrations in {@code db/migration}. A migration that takes something away
 * names the oldest version whose builds can do without it: {@code V9__contract_7_drop_unit.sql}.
 */
@ApplicationScoped
public class DatabaseSchema {
    /** The number of the newest migration of this build. */
    public static final int NEWEST = 7;

    private final Instance<Flyway> flyway;

    DatabaseSchema(Instance<Flyway> flyway) {
        this.flyway = flyway;
    }

    /** Returns the number of the last applied migration, 0 in a database without tables. */
    @Transactional
    public int version() {
        return readHistory("cast(version as integer)");
    }

    /** Returns the oldest version whose builds can use the tables as they are; 0 if no migration names one. */
    @Transactional
    public int oldestUsableVersion() {
        return readHistory("cast(substring(description from '^contract ([0-9]+) ') as integer)");
    }

    /** Reads the largest value of an expression over the applied migrations. */
    private static int readHistory(String expression) {
        EntityManager entityManager = VersionEntity.getEntityManager();
        boolean exists = entityManager
                        .createNativeQuery("select cast(to_regclass('flyway_schema_history') as text)")
                        .getSingleResult()
                != null;
        return exists
                ? ((Number) entityManager
                                .createNativeQuery(
                                        "select coalesce(max(%s), 0) from flyway_schema_history where success"
                                                .formatted(expression))
                                .getSingleResult())
                        .intValue()
                : 0;
    }

    /** Whether the database has no version yet. */
    @Transactional
    public boolean isEmpty() {
        return version() == 0 || VersionEntity.findNewestNumber() == 0;
    }

    /** Applies the missing migrations. */
    public void migrate() {
        if (version() < NEWEST) {
            flyway.get().migrate();
        }
    }
}
