/**
 * Visible text and tables of HTML documents, parsed by jsoup.
 *
 * <p>It exists because NCMEC publishes fact sheets as web pages, and because hidden text must not become a figure.
 * Begin with {@link org.clearinghouse.ingest.format.html.HtmlTextExtractor}; which elements count as visible is decided
 * in {@link org.clearinghouse.ingest.format.html.HtmlVisibility}.
 */
package org.clearinghouse.ingest.format.html;
