/**
 * Document formats: detects text, HTML and PDF, and extracts the lines of text of each.
 *
 * <p>Begin with {@link org.clearinghouse.ingest.format.FormatDetector} and
 * {@link org.clearinghouse.ingest.format.DocumentText}, the result of every extractor.
 */
package org.clearinghouse.ingest.format;
