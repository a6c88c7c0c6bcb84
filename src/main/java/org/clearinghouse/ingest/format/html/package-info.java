/**
 * Visible text and tables of HTML documents, by jsoup.
 */
package org.clearinghouse.ingest.format.html;
