package org.clearinghouse.graphql.engine;

import graphql.scalars.ExtendedScalars;
import graphql.schema.GraphQLSchema;
import graphql.schema.idl.RuntimeWiring;
import graphql.schema.idl.SchemaGenerator;
import graphql.schema.idl.SchemaParser;
import java.lang.reflect.Method;
import org.clearinghouse.graphql.api.QueryApi;
import org.clearinghouse.graphql.schema.MethodDataFetcher;
import org.clearinghouse.limits.ExecutionLimitsInstrumentation;
import org.clearinghouse.limits.LimitsConfig;
import org.clearinghouse.limits.TestLimits;
import org.clearinghouse.model.InvalidInputException;

/** A small schema with one field per kind of result, and an engine that executes it. */
final class TestSchema {
    static final GraphQLSchema SCHEMA = build();

    private TestSchema() {}

    /** The root fields that are executed in memory. */
    public static final class Fields {
        public String greet(String name) {
            if (name.isEmpty()) {
                throw new InvalidInputException("A name is empty.");
            }
            return "Hello " + name;
        }

        public String getBroken() {
            throw new IllegalStateException("secret");
        }
    }

    static GraphQLEngine createEngine(LimitsConfig limits) {
        return new GraphQLEngine(
                SCHEMA,
                TestLimits.createQueryDocumentLimits(limits),
                TestLimits.createCostLimit(limits),
                new ExecutionLimitsInstrumentation(limits),
                true,
                false);
    }

    private static GraphQLSchema build() {
        String sdl = """
            directive @asOf(time: DateTime!) on QUERY
            scalar DateTime
            enum Color { RED GREEN }
            input Filter { codes: [String!]  color: Color }
            type Query {
              greet(name: String!): String
              broken: String
              version: Int
              states(filter: Filter): [State!]
            }
            type State { code: String }
            type Mutation { write: String }
            """;
        Fields fields = new Fields();
        RuntimeWiring wiring = RuntimeWiring.newRuntimeWiring()
                .scalar(ExtendedScalars.DateTime)
                .type("Query", type -> type.dataFetcher(
                                "greet", MethodDataFetcher.createForBean(fields, findMethod("greet", String.class)))
                        .dataFetcher("broken", MethodDataFetcher.createForBean(fields, findMethod("getBroken")))
                        .dataFetcher("version", environment -> environment
                                .getGraphQlContext()
                                .<QueryApi>get(QueryApi.class)
                                .dataset()
                                .version()))
                .type("Mutation", type -> type.dataFetcher("write", environment -> "written"))
                .build();
        return new SchemaGenerator().makeExecutableSchema(new SchemaParser().parse(sdl), wiring);
    }

    private static Method findMethod(String name, Class<?>... parameters) {
        try {
            return Fields.class.getMethod(name, parameters);
        } catch (NoSuchMethodException e) {
            throw new IllegalStateException(e);
        }
    }
}
