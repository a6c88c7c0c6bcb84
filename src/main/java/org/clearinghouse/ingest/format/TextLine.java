package org.clearinghouse.ingest.format;

/**
 * A line of a document's text.
 *
 * @param page from 1, null where the document has no pages
 * @param number from 1
 */
public record TextLine(Integer page, int number, String text) {

    /** Describes the location for people, such as "page 1, line 2". */
    public String describeLocation() {
        return page == null ? "line " + number : "page " + page + ", line " + number;
    }
}
