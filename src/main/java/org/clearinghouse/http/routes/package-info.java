/**
 * The HTTP routes: GraphQL, document uploads, CSV, sheets, explorer, GraphiQL and schema. Begin with
 * {@link org.clearinghouse.http.routes.GraphQLRoute}; the routes that are read by GET share
 * {@link org.clearinghouse.http.routes.CachedRoutes}.
 */
package org.clearinghouse.http.routes;
