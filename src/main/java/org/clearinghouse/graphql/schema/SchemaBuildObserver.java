package org.clearinghouse.graphql.schema;

import graphql.parser.Parser;
import graphql.schema.GraphQLSchema;
import io.smallrye.graphql.schema.model.Schema;
import jakarta.enterprise.event.Observes;

/**
 * Makes the schema that is served out of the one made from the annotated classes, while the framework still builds it:
 * in a native image that is when the image is built, not when it starts.
 */
class SchemaBuildObserver {
    /** Has something of everything that documents are made of. */
    private static final String WARM_UP_DOCUMENT = """
            query Specimen($v: [Int!]! = [1], $w: In = {a: {b: "c"}}) @d(e: 1.5) {
              alias: field(a: $v, b: {c: [true, null, CONSTANT]}, d: "text") { leaf ...Part ... on Type @skip(if: $w) { leaf } }
            }
            fragment Part on Type { leaf(a: 1) { leaf } }
            """;

    void completeSchema(@Observes GraphQLSchema.Builder building, Schema model) {
        GraphQLSchema finished = SchemaCustomizer.complete(building.build());
        building.query(finished.getQueryType())
                .mutation(finished.getMutationType())
                .clearAdditionalTypes()
                .additionalTypes(finished.getAdditionalTypes())
                .clearDirectives()
                .additionalDirectives(SchemaCustomizer.createDirectives())
                .codeRegistry(DataFetcherRegistry.build(finished, model));
        warmUpParser();
    }

    /** The parser works out its tables with what it parses first, and that takes longer than to answer. */
    private static void warmUpParser() {
        new Parser().parseDocument(WARM_UP_DOCUMENT);
    }
}
