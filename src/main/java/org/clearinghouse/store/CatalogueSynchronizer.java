package org.clearinghouse.store;

import io.quarkus.hibernate.orm.panache.PanacheEntityBase;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.transaction.Transactional;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.clearinghouse.catalogue.Catalogue;

/** Keeps the catalogue in the database. */
@ApplicationScoped
public class CatalogueSynchronizer {

    /** Records the catalogue of this build, unless it was recorded before: then a newer one may have followed. */
    @Transactional
    public void record() {
        String sha256 = Catalogue.sha256();
        if (CatalogueEditionEntity.findByIdOptional(sha256).isPresent()) {
            return;
        }
        Versions.lock();
        if (CatalogueEditionEntity.findByIdOptional(sha256).isEmpty()) {
            recordEdition(sha256);
            merge(rows(Catalogue.bundled()));
        }
    }

    private static void recordEdition(String sha256) {
        CatalogueEditionEntity edition = new CatalogueEditionEntity();
        edition.sha256 = sha256;
        edition.recorded = Versions.next("catalogue " + sha256);
        edition.persist();
    }

    private static Stream<PanacheEntityBase> rows(Catalogue catalogue) {
        return Stream.of(
                        catalogue.areas().stream().map(AreaEntity::of),
                        catalogue.populations().stream().map(PopulationEntity::of),
                        inOrder(catalogue.programs(), ProgramEntity::of),
                        inOrder(catalogue.metrics(), MetricEntity::of))
                .flatMap(entities -> entities);
    }

    @FunctionalInterface
    private interface Placed<E> {
        PanacheEntityBase at(E entry, int position);
    }

    private static <E> Stream<PanacheEntityBase> inOrder(List<E> entries, Placed<E> entity) {
        return IntStream.range(0, entries.size()).mapToObj(position -> entity.at(entries.get(position), position));
    }

    private static void merge(Stream<PanacheEntityBase> rows) {
        EntityManager entityManager = AreaEntity.getEntityManager();
        rows.forEach(entityManager::merge);
    }
}
