/**
 * Reads tables of other publishers by a mapping: {@code TableMapping} says what the columns are, {@code MappedTableReader}
 * reads the rows.
 */
package org.clearinghouse.ingest.extraction.mapping;
