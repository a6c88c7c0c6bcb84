package org.clearinghouse.graphql.schema;

import static org.assertj.core.api.Assertions.assertThat;

import graphql.schema.GraphQLFieldDefinition;
import graphql.schema.GraphQLInputObjectType;
import graphql.schema.GraphQLInterfaceType;
import graphql.schema.GraphQLNamedType;
import graphql.schema.GraphQLObjectType;
import graphql.schema.GraphQLScalarType;
import graphql.schema.GraphQLSchema;
import graphql.schema.idl.ScalarInfo;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.clearinghouse.graphql.engine.GraphQLEngine;
import org.clearinghouse.http.routes.SchemaRoute;
import org.clearinghouse.support.Examples;
import org.clearinghouse.support.GraphQLClient;
import org.clearinghouse.support.OwnDatabaseResource;
import org.junit.jupiter.api.Test;

@QuarkusTest
@WithTestResource(OwnDatabaseResource.class)
class SchemaTest {
    private static final Path COMMITTED = Path.of("docs/schema.graphql");
    private static final Path GENERATED = Path.of("target/schema.graphql");

    @Inject
    GraphQLEngine engine;

    @Test
    void theSchemaIsTheOneInGit() throws IOException {
        String sdl = SchemaRoute.printSchema(engine.schema());
        Files.writeString(GENERATED, sdl);
        assertThat(sdl)
                .as("If the change is intended: cp %s %s", GENERATED, COMMITTED)
                .isEqualTo(Examples.read(COMMITTED));
    }

    /** Equal ETags require equal bytes, also for introspection by another process. */
    @Test
    void rootFieldsHaveOneOrderInAllProcesses() {
        assertThat(listNames(engine.schema().getQueryType())).isSorted();
        assertThat(listNames(engine.schema().getMutationType())).isSorted();
    }

    private static List<String> listNames(GraphQLObjectType type) {
        return type.getFieldDefinitions().stream()
                .map(GraphQLFieldDefinition::getName)
                .toList();
    }

    @Test
    void everyTypeAndFieldIsDescribed() {
        List<String> undescribed = listTypes(engine.schema())
                .flatMap(type -> Stream.concat(
                        Stream.of(type)
                                .filter(each -> isBlank(each.getDescription()))
                                .map(GraphQLNamedType::getName),
                        listFields(type)
                                .filter(field -> isBlank(field.getDescription()))
                                .map(field -> type.getName() + "." + field.getName())))
                .toList();
        assertThat(undescribed).isEmpty();
    }

    @Test
    void everyArgumentAndInputFieldIsDescribed() {
        Stream<String> arguments = listTypes(engine.schema())
                .flatMap(type -> listFields(type).flatMap(field -> field.getArguments().stream()
                        .filter(argument -> isBlank(argument.getDescription()))
                        .map(argument -> type.getName() + "." + field.getName() + "." + argument.getName())));
        Stream<String> inputs = listTypes(engine.schema())
                .filter(GraphQLInputObjectType.class::isInstance)
                .flatMap(type -> ((GraphQLInputObjectType) type)
                        .getFieldDefinitions().stream()
                                .filter(field -> isBlank(field.getDescription()))
                                .map(field -> type.getName() + "." + field.getName()));
        assertThat(Stream.concat(arguments, inputs)).isEmpty();
    }

    @Test
    void everyScalarOfOurOwnIsSpecified() {
        assertThat(listTypes(engine.schema())
                        .filter(GraphQLScalarType.class::isInstance)
                        .map(GraphQLScalarType.class::cast)
                        .filter(scalar -> !ScalarInfo.isGraphqlSpecifiedScalar(scalar))
                        .filter(scalar -> scalar.getSpecifiedByUrl() == null))
                .isEmpty();
    }

    @Test
    void onlyDirectivesThatDoSomethingAreAdvertised() {
        assertThat(GraphQLClient.fetchData("{ __schema { directives { name } } }")
                        .getList("__schema.directives.name"))
                .containsExactlyInAnyOrder("include", "skip", "asOf", "deprecated", "specifiedBy", "oneOf");
    }

    private static Stream<GraphQLNamedType> listTypes(GraphQLSchema schema) {
        return schema.getAllTypesAsList().stream()
                .filter(type -> !type.getName().startsWith("__"));
    }

    private static Stream<GraphQLFieldDefinition> listFields(GraphQLNamedType type) {
        if (type instanceof GraphQLObjectType object) {
            return object.getFieldDefinitions().stream();
        }
        return type instanceof GraphQLInterfaceType shared ? shared.getFieldDefinitions().stream() : Stream.empty();
    }

    private static boolean isBlank(String description) {
        return description == null || description.isBlank();
    }
}
