package org.clearinghouse.graphql.engine;

import static org.assertj.core.api.Assertions.assertThat;

import graphql.language.Document;
import graphql.language.SourceLocation;
import graphql.parser.Parser;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class InvalidLiteralsTest {

    @Test
    void explainsAnArgumentAtItsLocation() {
        assertThat(findProblem("{ states(filter: {coes: []}) { code } }", 10))
                .contains("argument 'filter' contains a field not in 'Filter': 'coes'. Did you mean \"codes\"?");
    }

    @Test
    void explainsAnArgumentOfADirective() {
        assertThat(findProblem("{ version @include(if: 1) }", 20))
                .contains("argument 'if' is not a valid 'Boolean': 1. Write true or false.");
    }

    @Test
    void explainsTheDefaultOfAVariable() {
        assertThat(findProblem("query($n: String! = 1) { greet(name: $n) }", 7))
                .contains("default of variable 'n' is not a valid 'String': 1. Write text in quotes.");
    }

    @Test
    void findsNoProblemElsewhere() {
        assertThat(findProblem("{ states(filter: {codes: []}) { code } }", 10)).isEmpty();
        assertThat(findProblem("{ unknown(a: 1) }", 11)).isEmpty();
    }

    private static Optional<String> findProblem(String text, int column) {
        Document document = Parser.parse(text);
        return InvalidLiterals.collect(TestSchema.SCHEMA, document, new InputValueInspector(true))
                .findProblem(new SourceLocation(1, column));
    }
}
