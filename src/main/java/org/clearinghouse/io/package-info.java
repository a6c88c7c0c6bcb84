/**
 * Files and bytes: atomic writes, bundled resources, JSON output, hashes, the build's identity.
 */
package org.clearinghouse.io;
