package org.clearinghouse.ingest.result;

/**
 * A publication as a document describes it. Everything but code, title and publisher may be null.
 *
 * @param published year, month or day, ISO 8601
 * @param held how the figures were obtained if the publication itself is not stored
 */
public record ExtractedSource(String code, String title, String publisher, String published, String url, String held) {}
