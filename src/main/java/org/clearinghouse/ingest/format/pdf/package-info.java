/**
 * Text, columns and tables of PDF documents, parsed by PDFBox.
 *
 * <p>A PDF has only positioned glyphs, so this package rebuilds words, rows, columns, tables and headings from
 * positions. It bounds memory and time, because PDFBox does not, and avoids AWT, which the native executable lacks.
 *
 * <p>Begin with {@link org.clearinghouse.ingest.format.pdf.PdfTextExtractor#extract}, which calls each step in order:
 * BoundedPdfParser, GlyphExtractor, RowBuilder, HeaderFooterFilter, ColumnDetector, LayoutAnalyzer. Which glyphs count
 * as visible is decided in GlyphVisibility.
 */
package org.clearinghouse.ingest.format.pdf;
