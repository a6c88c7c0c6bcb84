/**
 * Text, columns and tables of PDF documents, parsed by PDFBox.
 *
 * <p>A PDF has only positioned glyphs, so this package rebuilds words, rows, columns, tables and headings from
 * positions. It bounds memory and time, because PDFBox does not, and avoids AWT, which the native executable lacks.
 *
 * <p>Begin with {@link org.clearinghouse.ingest.format.pdf.PdfTextExtractor#extract}, which calls each step in order:
 * BoundedPdfParser, GlyphExtractor, RowBuilder, HeaderFooterFilter, RegionDetector, LayoutAnalyzer. RegionDetector reads
 * the tables that TableTags finds, and the columns of ColumnDetector beside them.
 *
 * <p>Only what a reader sees is read. PaintingEngine tracks shapes, clips, colours and layers without drawing them.
 * AnnotationReader adds form fields. PageAssembler selects the glyphs that GlyphVisibility finds to be seen, marks the
 * places of hidden numbers by HiddenText and those of pictures by PicturedNumbers, and resolves glyphs over each other
 * by OverlapResolver. BrokenNumberGuard makes numbers unreadable that a narrow box breaks over lines.
 */
package org.clearinghouse.ingest.format.pdf;
