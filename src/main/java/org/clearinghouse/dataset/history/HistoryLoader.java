package org.clearinghouse.dataset.history;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.util.List;
import org.clearinghouse.catalogue.Catalogue;
import org.clearinghouse.dataset.history.History.CitationRow;
import org.clearinghouse.dataset.history.History.DocumentRow;
import org.clearinghouse.dataset.history.History.ObservationRow;
import org.clearinghouse.dataset.history.History.RetractionRow;
import org.clearinghouse.dataset.history.History.SourceRow;
import org.clearinghouse.dataset.history.History.VersionRow;
import org.clearinghouse.persistence.AreaEntity;
import org.clearinghouse.persistence.CatalogueEditionEntity;
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
 * Reads what was recorded from the database, one query for each table, all as of one moment.
 */
@ApplicationScoped
public class HistoryLoader {
    private static final int THE_BEGINNING = 0;

    /** The rows of all versions. */
    @Transactional
    public History load() {
        VersionEntity.requireRepeatableRead();
        return loadAll(listVersions());
    }

    /**
     * The known history updated with the rows that were recorded or superseded since. Other rows need not be read,
     * because a row changes only by being superseded. All rows are read if the database has other past versions or
     * rows.
     */
    @Transactional
    public History loadSince(History known) {
        VersionEntity.requireRepeatableRead();
        List<VersionRow> versions = listVersions();
        int last = known.versions().size();
        if (versions.size() < last || !versions.subList(0, last).equals(known.versions())) {
            return loadAll(versions);
        }
        History later = loadSince(known, versions);
        return later.continues(known) ? known.merge(later) : loadAll(versions);
    }

    private static List<VersionRow> listVersions() {
        return RecordedTimes.correct(VersionEntity.listByNumber(VersionRow.class), VersionEntity.readDatabaseTime());
    }

    private static History loadAll(List<VersionRow> versions) {
        return loadRows(loadCatalogue(), versions, THE_BEGINNING);
    }

    /** Most imports leave the catalogue as it is; then it is not read. */
    private static History loadSince(History known, List<VersionRow> versions) {
        int version = known.newestVersion();
        Catalogue catalogue = CatalogueEditionEntity.isRecordedSince(version) ? loadCatalogue() : known.catalogue();
        return loadRows(catalogue, versions, version);
    }

    private static Catalogue loadCatalogue() {
        return new Catalogue(
                AreaEntity.listByCode().stream().map(AreaEntity::toEntry).toList(),
                PopulationEntity.listByYear().stream()
                        .map(PopulationEntity::toEntry)
                        .toList(),
                ProgramEntity.listByPosition().stream()
                        .map(ProgramEntity::toEntry)
                        .toList(),
                MetricEntity.listByPosition().stream()
                        .map(MetricEntity::toEntry)
                        .toList());
    }

    /** The rows that were recorded or superseded after a version. */
    private static History loadRows(Catalogue catalogue, List<VersionRow> versions, int since) {
        FigureHistoryBuilder figures = new FigureHistoryBuilder();
        CitationEntity.forEachSince(CitationRow.class, since, figures::add);
        ObservationEntity.forEachSince(ObservationRow.class, since, figures::add);
        return new History(
                versions,
                catalogue.areas(),
                catalogue.populations(),
                catalogue.programs(),
                catalogue.metrics(),
                SourceEntity.listSince(SourceRow.class, since),
                RetractionEntity.listSince(RetractionRow.class, since),
                DocumentEntity.listSince(DocumentRow.class, since),
                figures.build());
    }
}
