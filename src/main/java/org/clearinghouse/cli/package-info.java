/**
 * The command line: serve, import, export, migrate, token.
 */
package org.clearinghouse.cli;
