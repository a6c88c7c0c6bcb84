/**
 * Document formats: detects text, HTML, PDF and CSV, and turns each into lines of text.
 */
package org.clearinghouse.ingest.format;
