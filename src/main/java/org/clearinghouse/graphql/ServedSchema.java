package org.clearinghouse.graphql;

import graphql.schema.GraphQLSchema;
import io.smallrye.graphql.schema.model.Schema;
import jakarta.enterprise.event.Observes;

/**
 * Makes the schema that is served out of the one made from the annotated classes, while the framework still builds it:
 * in a native image that is when the image is built, not when it starts.
 */
class ServedSchema {

    void finish(@Observes GraphQLSchema.Builder building, Schema model) {
        GraphQLSchema finished = SchemaFinish.of(building.build());
        building.query(finished.getQueryType())
                .mutation(finished.getMutationType())
                .clearAdditionalTypes()
                .additionalTypes(finished.getAdditionalTypes())
                .clearDirectives()
                .additionalDirectives(SchemaFinish.directives())
                .codeRegistry(Wiring.of(finished, model));
    }
}
