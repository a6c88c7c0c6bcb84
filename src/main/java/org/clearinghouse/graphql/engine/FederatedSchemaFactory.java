package org.clearinghouse.graphql.engine;

import com.apollographql.federation.graphqljava.Federation;
import graphql.Scalars;
import graphql.introspection.Introspection.DirectiveLocation;
import graphql.language.StringValue;
import graphql.schema.DataFetcher;
import graphql.schema.FieldCoordinates;
import graphql.schema.GraphQLAppliedDirective;
import graphql.schema.GraphQLAppliedDirectiveArgument;
import graphql.schema.GraphQLArgument;
import graphql.schema.GraphQLDirective;
import graphql.schema.GraphQLInterfaceType;
import graphql.schema.GraphQLNonNull;
import graphql.schema.GraphQLObjectType;
import graphql.schema.GraphQLSchema;
import graphql.schema.GraphQLSchemaElement;
import graphql.schema.GraphQLTypeVisitorStub;
import graphql.schema.SchemaTransformer;
import graphql.schema.TypeResolver;
import graphql.schema.idl.DirectiveInfo;
import graphql.schema.idl.SchemaPrinter;
import graphql.util.TraversalControl;
import graphql.util.TraverserContext;
import java.util.List;
import org.clearinghouse.model.InvalidInputException;

/**
 * Makes the schema a subgraph of Apollo Federation 2. Its entities have their code as the key; {@code PageInfo} may also be
 * defined by other subgraphs, as Relay's connections do.
 */
final class FederatedSchemaFactory {
    private static final List<String> SHAREABLE_TYPES = List.of("PageInfo");
    private static final String LINK = """
            extend schema @link(url: "https://specs.apollo.dev/federation/v2.5", import: ["@key", "@shareable"])

            """;

    private static final GraphQLDirective KEY = GraphQLDirective.newDirective()
            .name("key")
            .repeatable(true)
            .validLocation(DirectiveLocation.OBJECT)
            .argument(GraphQLArgument.newArgument().name("fields").type(GraphQLNonNull.nonNull(Scalars.GraphQLString)))
            .build();
    private static final GraphQLDirective SHAREABLE = GraphQLDirective.newDirective()
            .name("shareable")
            .validLocation(DirectiveLocation.OBJECT)
            .build();

    private static final SchemaPrinter PRINTER = new SchemaPrinter(SchemaPrinter.Options.defaultOptions()
            .includeSchemaDefinition(false)
            .includeScalarTypes(true)
            .includeDirectives(true)
            .includeDirectiveDefinition(
                    name -> !DirectiveInfo.isGraphqlSpecifiedDirective(name) && !isFederationDirective(name)));

    private FederatedSchemaFactory() {}

    /** @param introspection false hides the schema in {@code _service} too */
    static GraphQLSchema create(GraphQLSchema schema, boolean introspection) {
        GraphQLSchema annotated = SchemaTransformer.transformSchema(
                schema.transform(changed -> changed.additionalDirective(KEY).additionalDirective(SHAREABLE)),
                new TypeAnnotator());
        String sdl = LINK + PRINTER.print(annotated);
        TypeResolver nodes = schema.getCodeRegistry().getTypeResolver((GraphQLInterfaceType) schema.getType("Node"));
        GraphQLSchema federated = Federation.transform(annotated)
                .resolveEntityType(nodes)
                .fetchEntities(new EntityDataFetcher())
                .build();
        return federated.transformWithoutTypes(changed -> changed.codeRegistry(federated
                .getCodeRegistry()
                .transform(registry -> registry.dataFetcher(
                        FieldCoordinates.coordinates("_Service", "sdl"), createSdlFetcher(sdl, introspection)))));
    }

    private static DataFetcher<String> createSdlFetcher(String sdl, boolean introspection) {
        return environment -> {
            if (!introspection) {
                throw new InvalidInputException("The schema is hidden, because introspection is off.");
            }
            return sdl;
        };
    }

    private static boolean isFederationDirective(String name) {
        return name.equals(KEY.getName()) || name.equals(SHAREABLE.getName());
    }

    /** Applies the directives of federation to types. */
    private static final class TypeAnnotator extends GraphQLTypeVisitorStub {
        @Override
        public TraversalControl visitGraphQLObjectType(
                GraphQLObjectType type, TraverserContext<GraphQLSchemaElement> context) {
            if (EntityDataFetcher.isEntity(type.getName())) {
                return changeNode(context, type.transform(changed -> changed.withAppliedDirective(createKey())));
            } else if (SHAREABLE_TYPES.contains(type.getName())) {
                return changeNode(
                        context,
                        type.transform(changed -> changed.withAppliedDirective(SHAREABLE.toAppliedDirective())));
            }
            return TraversalControl.CONTINUE;
        }

        private static GraphQLAppliedDirective createKey() {
            return GraphQLAppliedDirective.newDirective()
                    .name(KEY.getName())
                    .argument(GraphQLAppliedDirectiveArgument.newArgument()
                            .name("fields")
                            .type(GraphQLNonNull.nonNull(Scalars.GraphQLString))
                            .valueLiteral(StringValue.of(EntityDataFetcher.KEY_FIELD)))
                    .build();
        }
    }
}
