/**
 * What is known before a document is read: areas, populations, programs and metrics, from CSV files among the
 * resources.
 */
package org.clearinghouse.catalogue;
