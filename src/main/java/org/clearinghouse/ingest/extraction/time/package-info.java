/**
 * Years, ranges and other expressions of time in text. {@code TimeExpressions} says which of them applies to a number.
 */
package org.clearinghouse.ingest.extraction.time;
