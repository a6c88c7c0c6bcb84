/**
 * What all routes share: headers, metrics, errors, content coding, threads.
 */
package org.clearinghouse.http;
