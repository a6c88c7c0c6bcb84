package org.clearinghouse.ingest.extraction;

import java.util.IntSummaryStatistics;
import java.util.List;
import java.util.Optional;
import org.clearinghouse.ingest.extraction.area.AreaMention;
import org.clearinghouse.ingest.extraction.layout.PageTitle;
import org.clearinghouse.ingest.extraction.text.TextNormalizer;
import org.clearinghouse.ingest.result.ExtractedFigure;
import org.clearinghouse.ingest.result.ExtractedSource;

/**
 * The source that a page is. Its code is the state, or else the title, with the first and last year of the figures:
 * "maine-2023", "cybertipline-2022-report-2020-2022". Next year's edition of a page thus is another source.
 *
 * @param byCenter whether the page speaks for NCMEC
 */
record PageSource(Optional<PageTitle> title, String area, String areaName, boolean byCenter) {
    private static final int MAX_CODE_LENGTH = 60;
    private static final String NCMEC = "National Center for Missing & Exploited Children";
    private static final String UNKNOWN = "not named on the page, which cites the " + NCMEC;

    /** @param figures at least one */
    ExtractedSource create(List<ExtractedFigure> figures) {
        String heading = title.map(PageTitle::text).orElse(areaName + " Data");
        return new ExtractedSource(
                createCode(figures), heading, byCenter ? NCMEC : UNKNOWN, null, null, "the full text of the page");
    }

    private String createCode(List<ExtractedFigure> figures) {
        boolean titled = area.equals(AreaMention.NATION) && title.isPresent();
        IntSummaryStatistics years =
                figures.stream().mapToInt(ExtractedFigure::year).summaryStatistics();
        String last = years.getMin() == years.getMax() ? "" : "-" + years.getMax();
        return toCode(titled ? title.get().text() : areaName) + "-" + years.getMin() + last;
    }

    private static String toCode(String name) {
        String code = TextNormalizer.fold(name)
                .replaceAll("[^a-z\\d]+", " ")
                .replace("u s ", "us ")
                .strip()
                .replace(' ', '-');
        return code.substring(0, Math.min(MAX_CODE_LENGTH, code.length()));
    }
}
