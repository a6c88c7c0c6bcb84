package org.clearinghouse.graphql.schema;

import graphql.parser.Parser;
import graphql.schema.GraphQLSchema;
import io.smallrye.graphql.schema.model.Schema;
import jakarta.enterprise.event.Observes;

/**
 * Completes the schema while SmallRye GraphQL builds it. In a native image that happens when the image is built, which
 * makes its start faster.
 */
class SchemaBuildObserver {
    /** Uses every kind of syntax that a document can have. */
    private static final String WARM_UP_DOCUMENT = """
            query WarmUp($v: [Int!]! = [1], $w: In = {a: {b: "c"}}) @d(e: 1.5) {
              alias: field(a: $v, b: {c: [true, null, CONSTANT]}, d: "text") { leaf ...Part ... on Type @skip(if: $w) { leaf } }
            }
            fragment Part on Type { leaf(a: 1) { leaf } }
            """;

    void completeSchema(@Observes GraphQLSchema.Builder builder, Schema model) {
        GraphQLSchema completed = SchemaCustomizer.complete(builder.build());
        builder.query(completed.getQueryType())
                .mutation(completed.getMutationType())
                .clearAdditionalTypes()
                .additionalTypes(completed.getAdditionalTypes())
                .clearDirectives()
                .additionalDirectives(SchemaCustomizer.createDirectives())
                .codeRegistry(DataFetcherRegistry.build(completed, model));
        warmUpParser();
    }

    /** Parses a document, because the parser builds its tables on first use, which would delay the first request. */
    private static void warmUpParser() {
        new Parser().parseDocument(WARM_UP_DOCUMENT);
    }
}
