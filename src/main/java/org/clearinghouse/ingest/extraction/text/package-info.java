/**
 * Strips markup, folds text for comparison and splits it into sentences. {@code LineMappedText} is the text type of the
 * packages above: it maps each character to its line.
 */
package org.clearinghouse.ingest.extraction.text;
