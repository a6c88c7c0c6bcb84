/**
 * Numbers in text: digits, spelled numbers, qualifiers, hedges, and numbers that are no figures. {@code NumberFinder}
 * finds all numbers; {@code NonFigureFilter} and {@code HedgeDetector} say which of them may be figures.
 */
package org.clearinghouse.ingest.extraction.number;
