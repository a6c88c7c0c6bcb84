/**
 * Numbers in text: digits, spelled numbers, qualifiers, hedges, and numbers that are no figures.
 */
package org.clearinghouse.ingest.extraction.number;
