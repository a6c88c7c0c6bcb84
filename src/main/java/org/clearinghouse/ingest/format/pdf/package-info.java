/**
 * Text, columns and tables of PDF documents, by PDFBox without AWT.
 */
package org.clearinghouse.ingest.format.pdf;
