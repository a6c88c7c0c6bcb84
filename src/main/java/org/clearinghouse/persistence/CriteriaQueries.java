package org.clearinghouse.persistence;

import io.quarkus.hibernate.orm.panache.Panache;
import jakarta.persistence.EntityManager;
import jakarta.persistence.TypedQuery;
import jakarta.persistence.criteria.CriteriaBuilder;
import jakarta.persistence.criteria.CriteriaQuery;
import jakarta.persistence.criteria.Root;
import jakarta.persistence.criteria.Selection;
import java.lang.reflect.RecordComponent;
import java.util.Arrays;
import java.util.List;
import java.util.function.Consumer;
import java.util.stream.Stream;
import org.hibernate.jpa.HibernateHints;

/**
 * Reads whole tables when the service starts. Uses the Criteria API, because parsing HQL for the first time takes longer
 * than reading the tables.
 */
final class CriteriaQueries {
    private static final int FETCHED_ROWS = 5000;

    private CriteriaQueries() {}

    /** All rows of an entity in the order of one column. */
    static <E> List<E> listOrdered(Class<E> entity, String order) {
        EntityManager entityManager = Panache.getEntityManager();
        CriteriaBuilder builder = entityManager.getCriteriaBuilder();
        CriteriaQuery<E> query = builder.createQuery(entity);
        Root<E> root = query.from(entity);
        query.select(root).orderBy(builder.asc(root.get(order)));
        return entityManager.createQuery(query).getResultList();
    }

    /** All rows of an entity in the order of one column, as records with the columns that the record names. */
    static <R extends Record> List<R> listRows(Class<R> row, Class<?> entity, String order) {
        return selectRows(row, entity, (builder, query, root) -> query.orderBy(builder.asc(root.get(order))))
                .getResultList();
    }

    /** Rows that were recorded or superseded after a version, where the record has these columns. */
    static <R extends Record> List<R> listSince(Class<R> row, Class<?> entity, int version) {
        return selectSince(row, entity, version).getResultList();
    }

    /** The same rows, one after another, because a large table would need as much memory again as a list. */
    static <R extends Record> void forEachSince(
            Class<R> row, Class<?> entity, int version, Consumer<? super R> consumer) {
        try (Stream<R> rows = selectSince(row, entity, version)
                .setHint(HibernateHints.HINT_FETCH_SIZE, FETCHED_ROWS)
                .getResultStream()) {
            rows.forEach(consumer);
        }
    }

    private static <R extends Record> TypedQuery<R> selectSince(Class<R> row, Class<?> entity, int version) {
        List<String> columns = listColumns(row);
        return selectRows(
                row,
                entity,
                (builder, query, root) -> query.where(Stream.of("recorded", "superseded")
                        .filter(columns::contains)
                        .map(column -> builder.greaterThan(root.get(column), version))
                        .reduce(builder::or)
                        .orElseThrow()));
    }

    /** Adds the condition or the order of the rows. */
    @FunctionalInterface
    private interface QueryCustomizer {
        void apply(CriteriaBuilder builder, CriteriaQuery<?> query, Root<?> root);
    }

    private static <R extends Record> TypedQuery<R> selectRows(
            Class<R> row, Class<?> entity, QueryCustomizer customizer) {
        EntityManager entityManager = Panache.getEntityManager();
        CriteriaBuilder builder = entityManager.getCriteriaBuilder();
        CriteriaQuery<R> query = builder.createQuery(row);
        Root<?> root = query.from(entity);
        customizer.apply(builder, query, root);
        Selection<?>[] columns = listColumns(row).stream().map(root::get).toArray(Selection[]::new);
        return entityManager.createQuery(query.select(builder.construct(row, columns)));
    }

    private static List<String> listColumns(Class<? extends Record> row) {
        return Arrays.stream(row.getRecordComponents())
                .map(RecordComponent::getName)
                .toList();
    }
}
