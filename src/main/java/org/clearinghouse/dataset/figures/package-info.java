/**
 * The figures of a version without reference to the version, its areas or its metrics. Versions share the figures, series
 * and areas that are equal. Begin with {@link org.clearinghouse.dataset.figures.FigureIndexBuilder}, which builds the
 * figures of a version from those of another one.
 */
package org.clearinghouse.dataset.figures;
