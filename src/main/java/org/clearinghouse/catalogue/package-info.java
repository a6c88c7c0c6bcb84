/**
 * The areas, populations, programs and metrics that the service knows without any document. {@link
 * org.clearinghouse.catalogue.Catalogue} reads them from the bundled CSV files; {@link
 * org.clearinghouse.catalogue.CatalogueIndex} finds them by code.
 */
package org.clearinghouse.catalogue;
