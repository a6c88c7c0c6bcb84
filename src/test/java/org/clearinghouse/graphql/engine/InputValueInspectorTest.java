package org.clearinghouse.graphql.engine;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import graphql.execution.TypeFromAST;
import graphql.language.Field;
import graphql.language.OperationDefinition;
import graphql.parser.Parser;
import graphql.scalars.ExtendedScalars;
import graphql.schema.GraphQLSchema;
import graphql.schema.GraphQLType;
import graphql.schema.idl.RuntimeWiring;
import graphql.schema.idl.SchemaGenerator;
import graphql.schema.idl.SchemaParser;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class InputValueInspectorTest {
    private static final GraphQLSchema SCHEMA = new SchemaGenerator()
            .makeExecutableSchema(
                    new SchemaParser().parse("""
                    scalar Date
                    enum Color { RED GREEN }
                    input Order { by: Color!  direction: Color! = RED  then: Order }
                    input Filter { codes: [String!]  years: [Int!]  since: Date  flag: Boolean }
                    type Query { a(order: [Order!], filter: Filter): Int }
                    """),
                    RuntimeWiring.newRuntimeWiring()
                            .scalar(ExtendedScalars.Date)
                            .build());

    private static final InputValueInspector INSPECTOR = new InputValueInspector(true);

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
            [Order!] | [{field: RED}]                | [{"field": "RED"}]                  | x[0]' contains a field not in 'Order': 'field' and is missing the required field 'by'. Known: by, direction, then.
            [Order!] | [{bye: RED}]                  | [{"bye": "RED"}]                    | x[0]' contains a field not in 'Order': 'bye' and is missing the required field 'by'. Did you mean "by"?
            [Order!] | {by: RED, then: {}}           | {"by": "RED", "then": {}}           | x.then' is missing the required field 'by'.
            [Order!] | [{by: RET}]                   | [{"by": "RET"}]                     | x[0].by' is not a valid 'Color': RET. Did you mean "RED"?
            [Order!] | [{by: BLUE}]                  | [{"by": "BLUE"}]                    | x[0].by' is not a valid 'Color': BLUE. Known: GREEN, RED.
            [Order!] | [{by: 1}]                     | [{"by": 1}]                         | x[0].by' is not a valid 'Color': 1. Known: GREEN, RED.
            [Order!] | [{by: null}]                  | [{"by": null}]                      | x[0].by' must not be null; its type is 'Color!'.
            [Order!] | [{by: RED, direction: null}]  | [{"by": "RED", "direction": null}]  | x[0].direction' must not be null; its type is 'Color!'.
            [Order!] | [null]                        | [null]                              | x[0]' must not be null; its type is 'Order!'.
            Filter   | {yeras: [1]}                  | {"yeras": [1]}                      | x' contains a field not in 'Filter': 'yeras'. Did you mean "years"?
            Filter   | {years: [1, "b"]}             | {"years": [1, "b"]}                 | x.years[1]' is not a valid 'Int': "b". Write a whole number, at most 2147483647.
            Filter   | {years: [99999999999]}        | {"years": [99999999999]}            | x.years[0]' is not a valid 'Int': 99999999999. Write a whole number, at most 2147483647.
            Filter   | {years: [[1]]}                | {"years": [[1]]}                    | x.years[0]' is not a valid 'Int': a list. Write a whole number, at most 2147483647.
            Filter   | {years: {a: 1}}               | {"years": {"a": 1}}                 | x.years' is not a valid 'Int': an object. Write a whole number, at most 2147483647.
            Filter   | {codes: 1.5}                  | {"codes": 1.5}                      | x.codes' is not a valid 'String': 1.5. Write text in quotes.
            Filter   | {flag: "yes"}                 | {"flag": "yes"}                     | x.flag' is not a valid 'Boolean': "yes". Write true or false.
            Filter   | {since: "yesterday"}         | {"since": "yesterday"}             | x.since' is not a valid 'Date': "yesterday". Write a date such as "2024-01-31".
            Filter   | [1]                           | [1]                                 | x' must be an object of type 'Filter', not a list.
            Filter   | "a"                           | "a"                                 | x' must be an object of type 'Filter', not "a".
            Filter!  | null                          | null                                | x' must not be null; its type is 'Filter!'.
            """)
    void explainsLiteralsAndVariablesAlike(String type, String literal, String json, String problem)
            throws JsonProcessingException {
        assertThat(INSPECTOR.findProblem("argument 'x", Parser.parseValue(literal), parseType(type)))
                .contains("argument '" + problem);
        assertThat(INSPECTOR.findProblem("argument 'x", parseJson(json), parseType(type)))
                .contains("argument '" + problem);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
            [Order!] | {by: RED, then: {by: GREEN}}            | {"by": "RED", "then": {"by": "GREEN"}}
            Filter   | {codes: "ME", years: [1, 2], flag: true}  | {"codes": "ME", "years": [1, 2], "flag": true}
            Filter   | {since: "2024-02-29"}                   | {"since": "2024-02-29"}
            Filter   | null                                    | null
            """)
    void findsNoProblemInAValidValue(String type, String literal, String json) throws JsonProcessingException {
        assertThat(INSPECTOR.findProblem("x", Parser.parseValue(literal), parseType(type)))
                .isEmpty();
        assertThat(INSPECTOR.findProblem("x", parseJson(json), parseType(type))).isEmpty();
    }

    @Test
    void acceptsVariablesWithinLiterals() {
        assertThat(INSPECTOR.findProblem(
                        "x",
                        parseArgument("query($y: Int!, $c: [String!]) { a(filter: {years: [$y], codes: $c}) }"),
                        parseType("Filter")))
                .isEmpty();
    }

    @Test
    void rejectsTextAsALiteralOfAnEnum() {
        assertThat(INSPECTOR.findProblem("argument 'x", Parser.parseValue("\"RED\""), parseType("Color")))
                .contains("argument 'x' is not a valid 'Color': \"RED\". Write RED without quotes.");
    }

    @Test
    void hidesTheNamesOfTheSchemaWithoutSuggestions() {
        Optional<String> problem = new InputValueInspector(false)
                .findProblem("argument 'x", parseLiteral("{yeras: 1}"), parseType("Filter"));
        assertThat(problem).contains("argument 'x' contains a field not in 'Filter': 'yeras'.");
    }

    private static Object parseArgument(String document) {
        OperationDefinition operation =
                (OperationDefinition) Parser.parse(document).getDefinitions().get(0);
        Field field = (Field) operation.getSelectionSet().getSelections().get(0);
        return field.getArguments().get(0).getValue();
    }

    private static Object parseLiteral(String text) {
        return Parser.parseValue(text);
    }

    private static Object parseJson(String text) throws JsonProcessingException {
        return new ObjectMapper().readValue(text, Object.class);
    }

    private static GraphQLType parseType(String type) {
        OperationDefinition operation = (OperationDefinition) Parser.parse("query($x: %s) { a }".formatted(type))
                .getDefinitions()
                .get(0);
        return TypeFromAST.getTypeFromAST(
                SCHEMA, operation.getVariableDefinitions().get(0).getType());
    }
}
