package org.clearinghouse.persistence;

import io.quarkus.hibernate.orm.panache.PanacheEntityBase;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.transaction.Transactional;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.clearinghouse.catalogue.Catalogue;
import org.clearinghouse.catalogue.CatalogueAddition;

/** Writes the bundled catalogue, and what operators add to it, into the database. */
@ApplicationScoped
public class CatalogueSynchronizer {
    /** Additions are listed behind the metrics of every build, of this one and of later ones. */
    private static final int FIRST_ADDED = 10_000;

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

    /** The areas and populations of this build, and the programs and metrics of the database. */
    @Transactional
    public Catalogue load() {
        Catalogue bundled = Catalogue.loadBundled();
        return new Catalogue(
                bundled.areas(),
                bundled.populations(),
                ProgramEntity.listByPosition().stream()
                        .map(ProgramEntity::toEntry)
                        .toList(),
                MetricEntity.listByPosition().stream()
                        .map(MetricEntity::toEntry)
                        .toList());
    }

    /** Records an addition once, as a version of its own. */
    @Transactional
    public void add(CatalogueAddition addition) {
        if (CatalogueEditionEntity.findByIdOptional(addition.sha256()).isEmpty()) {
            VersionEntity.lock();
            add(addition, VersionEntity.createNext("catalogue " + addition.sha256()));
        }
    }

    /** Records an addition with a version of the running transaction, unless it is recorded already. */
    public void add(CatalogueAddition addition, int version) {
        if (CatalogueEditionEntity.findByIdOptional(addition.sha256()).isPresent()) {
            return;
        }
        load().with(addition);
        persistEdition(addition.sha256(), version);
        merge(Stream.concat(
                createPositioned(addition.programs(), (entry, i) -> ProgramEntity.create(entry, FIRST_ADDED + i)),
                createPositioned(addition.metrics(), (entry, i) -> MetricEntity.create(entry, FIRST_ADDED + i))));
        AreaEntity.flush();
    }

    private static void recordEdition(String sha256) {
        persistEdition(sha256, VersionEntity.createNext("catalogue " + sha256));
    }

    private static void persistEdition(String sha256, int version) {
        CatalogueEditionEntity edition = new CatalogueEditionEntity();
        edition.sha256 = sha256;
        edition.recorded = version;
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
