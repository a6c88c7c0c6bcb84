/**
 * Files and bytes: atomic writes, classpath resources, JSON output, hashes and the version of the build.
 *
 * <p>Each class stands alone; begin with {@link org.clearinghouse.io.AtomicFile}.
 */
package org.clearinghouse.io;
