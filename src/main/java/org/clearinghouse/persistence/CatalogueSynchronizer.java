package org.clearinghouse.persistence;

import io.quarkus.hibernate.orm.panache.PanacheEntityBase;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.transaction.Transactional;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.clearinghouse.catalogue.Catalogue;

/** Writes the bundled catalogue into the database. */
@ApplicationScoped
public class CatalogueSynchronizer {

    /** Records the catalogue of this build once. An edition recorded before may have been replaced by a newer one since. */
    @Transactional
    public void synchronize() {
        String sha256 = Catalogue.computeSha256();
        if (CatalogueEditionEntity.findByIdOptional(sha256).isPresent()) {
            return;
        }
        VersionEntity.lock();
        if (CatalogueEditionEntity.findByIdOptional(sha256).isEmpty()) {
            recordEdition(sha256);
            merge(createEntities(Catalogue.loadBundled()));
        }
    }

    private static void recordEdition(String sha256) {
        CatalogueEditionEntity edition = new CatalogueEditionEntity();
        edition.sha256 = sha256;
        edition.recorded = VersionEntity.createNext("catalogue " + sha256);
        edition.persist();
    }

    private static Stream<PanacheEntityBase> createEntities(Catalogue catalogue) {
        return Stream.of(
                        catalogue.areas().stream().map(AreaEntity::create),
                        catalogue.populations().stream().map(PopulationEntity::create),
                        createPositioned(catalogue.programs(), ProgramEntity::create),
                        createPositioned(catalogue.metrics(), MetricEntity::create))
                .flatMap(entities -> entities);
    }

    @FunctionalInterface
    private interface PositionedFactory<E> {
        PanacheEntityBase create(E entry, int position);
    }

    private static <E> Stream<PanacheEntityBase> createPositioned(List<E> entries, PositionedFactory<E> entity) {
        return IntStream.range(0, entries.size()).mapToObj(position -> entity.create(entries.get(position), position));
    }

    private static void merge(Stream<PanacheEntityBase> rows) {
        EntityManager entityManager = AreaEntity.getEntityManager();
        rows.forEach(entityManager::merge);
    }
}
