package org.clearinghouse.graphql.schema;

import static org.assertj.core.api.Assertions.assertThat;

import graphql.schema.GraphQLSchema;
import graphql.schema.diff.DiffCategory;
import graphql.schema.diff.DiffEvent;
import graphql.schema.diff.SchemaDiff;
import graphql.schema.diff.SchemaDiffSet;
import graphql.schema.diff.reporting.CapturingReporter;
import graphql.schema.idl.SchemaParser;
import graphql.schema.idl.UnExecutableSchemaGenerator;
import java.nio.file.Path;
import java.util.List;
import org.clearinghouse.support.Examples;
import org.junit.jupiter.api.Test;

/** A field must be deprecated in a release before it is removed. A release copies its schema to released-schema.graphql. */
class ReleasedSchemaTest {

    @Test
    void theSchemaBreaksNoClientOfTheLastRelease() {
        String released = Examples.read(Path.of("docs/released-schema.graphql"));
        assertThat(findBreakages(released, Examples.read(Path.of("docs/schema.graphql"))))
                .isEmpty();
    }

    @Test
    void aFieldThatGoesIsABreakage() {
        assertThat(findBreakages("type Query { a: Int b: Int }", "type Query { a: Int }"))
                .isNotEmpty();
    }

    @Test
    void anArgumentThatBecomesRequiredIsABreakage() {
        assertThat(findBreakages("type Query { a(b: Int): Int }", "type Query { a(b: Int!): Int }"))
                .isNotEmpty();
    }

    @Test
    void aDeprecatedFieldMayGo() {
        assertThat(findBreakages("type Query { a: Int b: Int @deprecated }", "type Query { a: Int }"))
                .isEmpty();
    }

    private static List<String> findBreakages(String released, String now) {
        CapturingReporter reporter = new CapturingReporter();
        new SchemaDiff()
                .diffSchema(SchemaDiffSet.diffSetFromIntrospection(parseSchema(released), parseSchema(now)), reporter);
        return reporter.getBreakages().stream()
                .filter(breakage -> breakage.getCategory() != DiffCategory.DEPRECATION_REMOVED)
                .map(DiffEvent::getReasonMsg)
                .toList();
    }

    private static GraphQLSchema parseSchema(String sdl) {
        return UnExecutableSchemaGenerator.makeUnExecutableSchema(new SchemaParser().parse(sdl));
    }
}
