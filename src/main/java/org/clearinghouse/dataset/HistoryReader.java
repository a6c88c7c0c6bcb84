package org.clearinghouse.dataset;

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
import org.clearinghouse.dataset.History.CitationRow;
import org.clearinghouse.dataset.History.DocumentRow;
import org.clearinghouse.dataset.History.ObservationRow;
import org.clearinghouse.dataset.History.RetractionRow;
import org.clearinghouse.dataset.History.SourceRow;
import org.clearinghouse.dataset.History.VersionRow;
import org.clearinghouse.store.AreaEntity;
import org.clearinghouse.store.CitationEntity;
import org.clearinghouse.store.DocumentEntity;
import org.clearinghouse.store.MetricEntity;
import org.clearinghouse.store.ObservationEntity;
import org.clearinghouse.store.PopulationEntity;
import org.clearinghouse.store.ProgramEntity;
import org.clearinghouse.store.RetractionEntity;
import org.clearinghouse.store.SourceEntity;
import org.clearinghouse.store.VersionEntity;

/**
 * Reads everything that was recorded from the database, one query for each table, all of one moment. It is on the way
 * to the first answer, so the queries are built: to read Hibernate's language takes longer than to read the tables.
 */
@ApplicationScoped
public class HistoryReader {
    @Transactional
    public History read() {
        readAtOneMoment();
        return new History(
                rows(VersionRow.class, VersionEntity.class, "number"),
                entities(AreaEntity.class, "code").stream()
                        .map(AreaEntity::entry)
                        .toList(),
                entities(PopulationEntity.class, "year").stream()
                        .map(PopulationEntity::entry)
                        .toList(),
                entities(ProgramEntity.class, "position").stream()
                        .map(ProgramEntity::entry)
                        .toList(),
                entities(MetricEntity.class, "position").stream()
                        .map(MetricEntity::entry)
                        .toList(),
                rows(SourceRow.class, SourceEntity.class, "code"),
                rows(RetractionRow.class, RetractionEntity.class, "recorded"),
                rows(DocumentRow.class, DocumentEntity.class, "recorded"),
                rows(CitationRow.class, CitationEntity.class, "recorded"),
                rows(ObservationRow.class, ObservationEntity.class, "recorded"));
    }

    /** Otherwise a document stored between two of the queries would be seen by one of them only. */
    private static void readAtOneMoment() {
        VersionEntity.getEntityManager()
                .createNativeQuery("set transaction isolation level repeatable read read only")
                .executeUpdate();
    }

    private static <E> List<E> entities(Class<E> entity, String order) {
        EntityManager database = VersionEntity.getEntityManager();
        CriteriaBuilder builder = database.getCriteriaBuilder();
        CriteriaQuery<E> query = builder.createQuery(entity);
        Root<E> root = query.from(entity);
        query.select(root).orderBy(builder.asc(root.get(order)));
        return database.createQuery(query).getResultList();
    }

    /** The columns that the record names. */
    private static <R extends Record> List<R> rows(Class<R> row, Class<?> entity, String order) {
        EntityManager database = VersionEntity.getEntityManager();
        CriteriaBuilder builder = database.getCriteriaBuilder();
        CriteriaQuery<R> query = builder.createQuery(row);
        Root<?> root = query.from(entity);
        Selection<?>[] columns = Arrays.stream(row.getRecordComponents())
                .map(RecordComponent::getName)
                .map(root::get)
                .toArray(Selection[]::new);
        query.select(builder.construct(row, columns)).orderBy(builder.asc(root.get(order)));
        return database.createQuery(query).getResultList();
    }
}
