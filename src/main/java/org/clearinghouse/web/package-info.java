/**
 * The explorer: HTML pages of the map, the states, the nation and the metrics, and their pictures as SVG. Begin with
 * {@link org.clearinghouse.web.ExplorerPages}; the texts stand in the Qute templates in {@code templates/explorer}. Each
 * page is a function of a dataset, so it can be cached. Every page works without JavaScript.
 */
package org.clearinghouse.web;
