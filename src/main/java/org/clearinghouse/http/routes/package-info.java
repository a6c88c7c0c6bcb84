/**
 * The HTTP routes: GraphQL, document uploads, CSV, sheets, explorer, GraphiQL and schema. Begin with
 * {@link org.clearinghouse.http.routes.GraphQLRoute}; the other routes share
 * {@link org.clearinghouse.http.routes.CachedRoutes}.
 */
package org.clearinghouse.http.routes;
