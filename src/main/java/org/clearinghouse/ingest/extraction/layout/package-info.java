/**
 * The layout of a document: titles, headings, paragraphs, lists and tables. {@code BlockParser} groups lines into
 * blocks; {@code PassageSplitter} splits blocks into the passages that the packages above read.
 */
package org.clearinghouse.ingest.extraction.layout;
