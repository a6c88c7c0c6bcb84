package org.clearinghouse.persistence;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Instance;
import jakarta.persistence.EntityManager;
import jakarta.transaction.Transactional;
import org.flywaydb.core.Flyway;

/** The version of the tables, and the Flyway migrations in {@code db/migration}. */
@ApplicationScoped
public class DatabaseSchema {
    /** The number of the newest migration of this build. */
    public static final int NEWEST = 6;

    private final Instance<Flyway> flyway;

    DatabaseSchema(Instance<Flyway> flyway) {
        this.flyway = flyway;
    }

    /** Returns the number of the last applied migration, 0 in a database without tables. */
    @Transactional
    public int version() {
        EntityManager entityManager = VersionEntity.getEntityManager();
        boolean exists = entityManager
                        .createNativeQuery("select cast(to_regclass('flyway_schema_history') as text)")
                        .getSingleResult()
                != null;
        return exists
                ? ((Number) entityManager
                                .createNativeQuery(
                                        "select coalesce(max(cast(version as integer)), 0) from flyway_schema_history"
                                                + " where success")
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
