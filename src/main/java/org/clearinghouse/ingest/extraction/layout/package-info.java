/**
 * The layout of a document: titles, headings, paragraphs, lists and tables.
 */
package org.clearinghouse.ingest.extraction.layout;
