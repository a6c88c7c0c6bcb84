package org.clearinghouse.dataset.history;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.util.List;
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
 * Reads what was recorded from the database, one query for each table, all as of one moment.
 */
@ApplicationScoped
public class HistoryLoader {
    private static final int THE_BEGINNING = 0;

    /** The rows of all versions. */
    @Transactional
    public History load() {
        VersionEntity.requireRepeatableRead();
        return loadSince(THE_BEGINNING, listVersions());
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
        boolean continued = versions.size() >= last && versions.subList(0, last).equals(known.versions());
        History later = loadSince(continued ? known.newestVersion() : THE_BEGINNING, versions);
        if (continued && !later.continues(known)) {
            return loadSince(THE_BEGINNING, versions);
        }
        return continued ? known.merge(later) : later;
    }

    private static List<VersionRow> listVersions() {
        return RecordedTimes.correct(VersionEntity.listByNumber(VersionRow.class), VersionEntity.readDatabaseTime());
    }

    /** The catalogue, and the rows that were recorded or superseded after a version. */
    private static History loadSince(int version, List<VersionRow> versions) {
        return new History(
                versions,
                AreaEntity.listByCode().stream().map(AreaEntity::toEntry).toList(),
                PopulationEntity.listByYear().stream()
                        .map(PopulationEntity::toEntry)
                        .toList(),
                ProgramEntity.listByPosition().stream()
                        .map(ProgramEntity::toEntry)
                        .toList(),
                MetricEntity.listByPosition().stream()
                        .map(MetricEntity::toEntry)
                        .toList(),
                SourceEntity.listSince(SourceRow.class, version),
                RetractionEntity.listSince(RetractionRow.class, version),
                DocumentEntity.listSince(DocumentRow.class, version),
                CitationEntity.listSince(CitationRow.class, version),
                ObservationEntity.listSince(ObservationRow.class, version));
    }
}
