/**
 * Reads CSV tables. {@code FigureCsvReader} reads those of figures, which {@code FigureTableDetector} finds; {@code
 * MappedTableReader} reads those of other publishers, whose columns a {@code TableMapping} describes.
 */
package org.clearinghouse.ingest.extraction.table;
