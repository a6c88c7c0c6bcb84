/**
 * The dataset that is served, polling for newer versions, the health check and the metrics. Begin reading with
 * {@link org.clearinghouse.dataset.refresh.DatasetRefresher#refresh}, which shows a refresh from the database to the
 * published dataset.
 */
package org.clearinghouse.dataset.refresh;
