/**
 * The GraphQL API: queries, mutations and fields, as SmallRye GraphQL annotations declare them.
 */
package org.clearinghouse.graphql.api;
