/**
 * The HTTP routes: GraphQL, document uploads, CSV, sheets, explorer, GraphiQL, schema.
 */
package org.clearinghouse.http.routes;
