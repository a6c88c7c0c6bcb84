package org.clearinghouse.dataset;

import io.quarkus.panache.common.Sort;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
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

/** Reads everything that was recorded from the database, one query for each table, all of one moment. */
@ApplicationScoped
public class HistoryReader {

    @Transactional
    public History read() {
        readAtOneMoment();
        return new History(
                VersionEntity.findAll(Sort.by("number"))
                        .project(VersionRow.class)
                        .list(),
                AreaEntity.<AreaEntity>listAll().stream().map(AreaEntity::entry).toList(),
                PopulationEntity.<PopulationEntity>listAll().stream()
                        .map(PopulationEntity::entry)
                        .toList(),
                ProgramEntity.<ProgramEntity>listAll(Sort.by("position")).stream()
                        .map(ProgramEntity::entry)
                        .toList(),
                MetricEntity.<MetricEntity>listAll(Sort.by("position")).stream()
                        .map(MetricEntity::entry)
                        .toList(),
                SourceEntity.findAll(Sort.by("code")).project(SourceRow.class).list(),
                RetractionEntity.findAll().project(RetractionRow.class).list(),
                DocumentEntity.findAll(Sort.by("recorded"))
                        .project(DocumentRow.class)
                        .list(),
                CitationEntity.findAll().project(CitationRow.class).list(),
                ObservationEntity.findAll().project(ObservationRow.class).list());
    }

    /** Otherwise a document stored between two of the queries would be seen by one of them only. */
    private static void readAtOneMoment() {
        VersionEntity.getEntityManager()
                .createNativeQuery("set transaction isolation level repeatable read read only")
                .executeUpdate();
    }
}
