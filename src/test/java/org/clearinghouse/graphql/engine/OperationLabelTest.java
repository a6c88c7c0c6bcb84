package org.clearinghouse.graphql.engine;

import static org.assertj.core.api.Assertions.assertThat;

import graphql.language.NodeUtil;
import graphql.parser.Parser;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class OperationLabelTest {

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
        { states { code } }                                            | states
        { alias: states { code } other: states { name } }              | states
        { states { code } years { year } }                             | several
        { __schema { types { name } } }                                | introspection
        { __typename __type(name: "x") { name } }                      | introspection
        { __typename states { code } }                                 | several
        { ... { states { code } } }                                    | states
        { ...A } fragment A on Query { ...B } fragment B on Query { states { code } } | states
        mutation { retractSource }                                     | retractSource
        """)
    void isTheRootField(String document, String label) {
        assertThat(OperationLabel.resolve(NodeUtil.getOperation(Parser.parse(document), null)))
                .isEqualTo(label);
    }
}
