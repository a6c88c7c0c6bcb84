package org.clearinghouse.dataset.history;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.criteria.CriteriaBuilder;
import jakarta.persistence.criteria.CriteriaQuery;
import jakarta.persistence.criteria.Root;
import jakarta.persistence.criteria.Selection;
import jakarta.transaction.Transactional;
import java.lang.reflect.RecordComponent;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;
import org.clearinghouse.dataset.history.History.CitationRow;
import org.clearinghouse.dataset.history.History.DocumentRow;
import org.clearinghouse.dataset.history.History.ObservationRow;
import org.clearinghouse.dataset.history.History.RetractionRow;
import org.clearinghouse.dataset.history.History.SourceRow;
import org.clearinghouse.dataset.history.History.VersionRow;
import org.clearinghouse.persistence.AreaEntity;
import org.clearinghouse.persistence.CitationEntity;
import org.clearinghouse.persistence.DocumentEntity;
import org.clearinghouse.persistence.MetricEntity;
import org.clearinghouse.persistence.ObservationEntity;
import org.clearinghouse.persistence.PopulationEntity;
import org.clearinghouse.persistence.ProgramEntity;
import org.clearinghouse.persistence.RetractionEntity;
import org.clearinghouse.persistence.SourceEntity;
import org.clearinghouse.persistence.VersionEntity;

/**
 * Reads what was recorded from the database, one query for each table, all of one moment. It is on the way to the first
 * answer, so the queries are built: to read Hibernate's language takes longer than to read the tables.
 */
@ApplicationScoped
public class HistoryLoader {
    private static final int THE_BEGINNING = 0;

    /** The rows of all versions. */
    @Transactional
    public History load() {
        setRepeatableRead();
        return loadSince(THE_BEGINNING, loadVersions());
    }

    /**
     * The known history updated with the rows that were recorded or superseded since. Other rows need not be read,
     * because a row changes only by being superseded. All rows are read if the database has other past versions.
     */
    @Transactional
    public History loadSince(History known) {
        setRepeatableRead();
        List<VersionRow> versions = loadVersions();
        int last = known.versions().size();
        boolean continued = versions.size() >= last && versions.subList(0, last).equals(known.versions());
        return continued ? known.merge(loadSince(known.newestVersion(), versions)) : loadSince(THE_BEGINNING, versions);
    }

    /** The catalogue, and the rows that came or ended after a version. */
    private static History loadSince(int version, List<VersionRow> versions) {
        return new History(
                versions,
                loadEntities(AreaEntity.class, "code").stream()
                        .map(AreaEntity::toEntry)
                        .toList(),
                loadEntities(PopulationEntity.class, "year").stream()
                        .map(PopulationEntity::toEntry)
                        .toList(),
                loadEntities(ProgramEntity.class, "position").stream()
                        .map(ProgramEntity::toEntry)
                        .toList(),
                loadEntities(MetricEntity.class, "position").stream()
                        .map(MetricEntity::toEntry)
                        .toList(),
                loadRows(SourceRow.class, SourceEntity.class, version),
                loadRows(RetractionRow.class, RetractionEntity.class, version),
                loadRows(DocumentRow.class, DocumentEntity.class, version),
                loadRows(CitationRow.class, CitationEntity.class, version),
                loadRows(ObservationRow.class, ObservationEntity.class, version));
    }

    /** Otherwise a document stored between two of the queries would be seen by one of them only. */
    private static void setRepeatableRead() {
        VersionEntity.getEntityManager()
                .createNativeQuery("set transaction isolation level repeatable read read only")
                .executeUpdate();
    }

    private static List<VersionRow> loadVersions() {
        return selectRows(
                VersionRow.class,
                VersionEntity.class,
                (builder, query, root) -> query.orderBy(builder.asc(root.get("number"))));
    }

    private static <E> List<E> loadEntities(Class<E> entity, String order) {
        EntityManager database = VersionEntity.getEntityManager();
        CriteriaBuilder builder = database.getCriteriaBuilder();
        CriteriaQuery<E> query = builder.createQuery(entity);
        Root<E> root = query.from(entity);
        query.select(root).orderBy(builder.asc(root.get(order)));
        return database.createQuery(query).getResultList();
    }

    /** Those that came or ended after a version. */
    private static <R extends Record> List<R> loadRows(Class<R> row, Class<?> entity, int version) {
        List<String> columns = collectColumns(row);
        return selectRows(
                row,
                entity,
                (builder, query, root) -> query.where(Stream.of("recorded", "superseded")
                        .filter(columns::contains)
                        .map(column -> builder.greaterThan(root.get(column), version))
                        .reduce(builder::or)
                        .orElseThrow()));
    }

    /** Which rows are read, and in which order. */
    @FunctionalInterface
    private interface QueryCustomizer {
        void apply(CriteriaBuilder builder, CriteriaQuery<?> query, Root<?> root);
    }

    /** The columns that the record names. */
    private static <R extends Record> List<R> selectRows(Class<R> row, Class<?> entity, QueryCustomizer choice) {
        EntityManager database = VersionEntity.getEntityManager();
        CriteriaBuilder builder = database.getCriteriaBuilder();
        CriteriaQuery<R> query = builder.createQuery(row);
        Root<?> root = query.from(entity);
        choice.apply(builder, query, root);
        Selection<?>[] columns = collectColumns(row).stream().map(root::get).toArray(Selection[]::new);
        return database.createQuery(query.select(builder.construct(row, columns)))
                .getResultList();
    }

    private static List<String> collectColumns(Class<? extends Record> row) {
        return Arrays.stream(row.getRecordComponents())
                .map(RecordComponent::getName)
                .toList();
    }
}
