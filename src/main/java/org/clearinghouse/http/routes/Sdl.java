package org.clearinghouse.http.routes;

import graphql.schema.GraphQLSchema;
import graphql.schema.idl.DirectiveInfo;
import graphql.schema.idl.SchemaPrinter;

/** Prints a schema. */
public final class Sdl {
    private static final SchemaPrinter PRINTER = new SchemaPrinter(SchemaPrinter.Options.defaultOptions()
            .includeSchemaDefinition(false)
            .includeScalarTypes(true)
            .includeDirectiveDefinition(name -> !DirectiveInfo.isGraphqlSpecifiedDirective(name)));

    private Sdl() {}

    public static String printSchema(GraphQLSchema schema) {
        return PRINTER.print(schema);
    }
}
