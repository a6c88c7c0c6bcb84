/**
 * Decides which area a figure belongs to. {@code AreaResolver} asks an ordered list of rules; a rule sees an immutable
 * {@code AreaContext}.
 */
package org.clearinghouse.ingest.extraction.attribution;
