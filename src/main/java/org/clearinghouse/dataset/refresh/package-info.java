/**
 * Which version is served: the current dataset, polling for newer versions, health and metrics.
 */
package org.clearinghouse.dataset.refresh;
