/**
 * Templates that recognize a metric by the wording around a number.
 */
package org.clearinghouse.ingest.extraction.template;
