package org.clearinghouse.persistence;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Instance;
import jakarta.persistence.EntityManager;
import jakarta.transaction.Transactional;
import org.flywaydb.core.Flyway;

/** The tables, and what of {@code db/migration} they have been through. */
@ApplicationScoped
public class DatabaseSchema {
    /** The newest migration of this build. */
    public static final int NEWEST = 3;

    private final Instance<Flyway> flyway;

    DatabaseSchema(Instance<Flyway> flyway) {
        this.flyway = flyway;
    }

    /** The last migration that was made here; 0 in a database without our tables. */
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

    /** Whether nothing was ever recorded here. */
    @Transactional
    public boolean isEmpty() {
        return version() == 0 || VersionEntity.findNewestNumber() == 0;
    }

    /** Makes the migrations that were not made yet. */
    public void migrate() {
        if (version() < NEWEST) {
            flyway.get().migrate();
        }
    }
}
