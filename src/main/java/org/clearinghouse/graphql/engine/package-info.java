/**
 * From a GraphQL request to a response: query document cache, limits, validation, execution, errors.
 */
package org.clearinghouse.graphql.engine;
