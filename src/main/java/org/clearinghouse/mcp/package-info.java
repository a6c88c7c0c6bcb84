/**
 * The figures for assistants, by the Model Context Protocol. Begin with {@link org.clearinghouse.mcp.FigureTools}: the
 * extension calls its methods and describes them to clients. The {@code …Content} records are what a tool returns.
 */
package org.clearinghouse.mcp;
