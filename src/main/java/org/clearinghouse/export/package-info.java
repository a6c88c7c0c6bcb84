/**
 * Exports a version of the data, or a selection of it, as CSV with CSVW metadata, as one JSON document, and as sheets for
 * readers. Begin with {@link org.clearinghouse.export.DatasetExporter} for files, with
 * {@link org.clearinghouse.export.TableRequest} for tables, and with {@link org.clearinghouse.export.SheetGenerator} for
 * sheets. Every export is a function of a dataset: the same version gives the same bytes.
 */
package org.clearinghouse.export;
