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
    private static final Path KEPT = Path.of("docs/schema.graphql");
    private static final Path NEW = Path.of("target/schema.graphql");

    @Inject
    GraphQLEngine engine;

    @Test
    void theSchemaIsTheOneInGit() throws IOException {
        String sdl = SchemaRoute.printSchema(engine.schema());
        Files.writeString(NEW, sdl);
        assertThat(sdl).as("If the change is meant: cp %s %s", NEW, KEPT).isEqualTo(Examples.read(KEPT));
    }

    /** Equal ETags promise equal bytes, also of introspection by another process. */
    @Test
    void rootFieldsHaveOneOrderInAllProcesses() {
        assertThat(names(engine.schema().getQueryType())).isSorted();
        assertThat(names(engine.schema().getMutationType())).isSorted();
    }

    private static List<String> names(GraphQLObjectType type) {
        return type.getFieldDefinitions().stream()
                .map(GraphQLFieldDefinition::getName)
                .toList();
    }

    @Test
    void everyTypeAndFieldIsDescribed() {
        List<String> undescribed = types(engine.schema())
                .flatMap(type -> Stream.concat(
                        Stream.of(type)
                                .filter(each -> blank(each.getDescription()))
                                .map(GraphQLNamedType::getName),
                        fields(type)
                                .filter(field -> blank(field.getDescription()))
                                .map(field -> type.getName() + "." + field.getName())))
                .toList();
        assertThat(undescribed).isEmpty();
    }

    @Test
    void everyArgumentAndInputFieldIsDescribed() {
        Stream<String> arguments = types(engine.schema())
                .flatMap(type -> fields(type).flatMap(field -> field.getArguments().stream()
                        .filter(argument -> blank(argument.getDescription()))
                        .map(argument -> type.getName() + "." + field.getName() + "." + argument.getName())));
        Stream<String> inputs = types(engine.schema())
                .filter(GraphQLInputObjectType.class::isInstance)
                .flatMap(type -> ((GraphQLInputObjectType) type)
                        .getFieldDefinitions().stream()
                                .filter(field -> blank(field.getDescription()))
                                .map(field -> type.getName() + "." + field.getName()));
        assertThat(Stream.concat(arguments, inputs)).isEmpty();
    }

    @Test
    void everyScalarOfOurOwnIsSpecified() {
        assertThat(types(engine.schema())
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

    private static Stream<GraphQLNamedType> types(GraphQLSchema schema) {
        return schema.getAllTypesAsList().stream()
                .filter(type -> !type.getName().startsWith("__"));
    }

    private static Stream<GraphQLFieldDefinition> fields(GraphQLNamedType type) {
        if (type instanceof GraphQLObjectType object) {
            return object.getFieldDefinitions().stream();
        }
        return type instanceof GraphQLInterfaceType shared ? shared.getFieldDefinitions().stream() : Stream.empty();
    }

    private static boolean blank(String description) {
        return description == null || description.isBlank();
    }
}
