/**
 * Years, ranges and other expressions of time in text.
 */
package org.clearinghouse.ingest.extraction.time;
