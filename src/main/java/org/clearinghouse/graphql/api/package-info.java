/**
 * The GraphQL API: queries, mutations and fields with arguments, declared by MicroProfile GraphQL annotations. Begin with
 * {@link org.clearinghouse.graphql.api.QueryApi}. Fields without arguments are accessors of the dataset's classes.
 */
package org.clearinghouse.graphql.api;
