package org.clearinghouse.graphql.engine;

import static org.assertj.core.api.Assertions.assertThat;

import graphql.GraphQLError;
import graphql.ParseAndValidate;
import graphql.language.Document;
import graphql.language.SourceLocation;
import graphql.parser.Parser;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class NameSuggestionsTest {

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
        { gret(name: "x") }                                | greet
        { states { cod } }                                 | code
        { greet(nme: "x", name: "x") }                     | name
        { version @inclde(if: true) }                      | include
        query($f: Filtr) { states(filter: $f) { code } }   | Filter
        { ... on Qery { version } }                        | Query
        """, quoteCharacter = '`')
    void suggestsTheNearestName(String text, String suggestion) {
        assertThat(findSuggestion(text)).contains(suggestion);
    }

    @Test
    void suggestsNothingForNamesThatResembleNone() {
        assertThat(findSuggestion("{ zzzzzz }")).isEmpty();
    }

    @Test
    void suggestsNothingForNamesWithoutAnError() {
        Document document = Parser.parse("{ gret }");
        NameSuggestions suggestions = NameSuggestions.collect(TestSchema.SCHEMA, document, Set.of());
        assertThat(suggestions.findSuggestion("Field 'gret' is undefined", List.of(new SourceLocation(1, 3))))
                .isEmpty();
    }

    private static Optional<String> findSuggestion(String text) {
        Document document = Parser.parse(text);
        List<? extends GraphQLError> errors = ParseAndValidate.validate(TestSchema.SCHEMA, document, Locale.ROOT);
        Set<SourceLocation> locations =
                errors.stream().flatMap(error -> error.getLocations().stream()).collect(Collectors.toSet());
        NameSuggestions suggestions = NameSuggestions.collect(TestSchema.SCHEMA, document, locations);
        return errors.stream()
                .flatMap(error -> suggestions.findSuggestion(error.getMessage(), error.getLocations()).stream())
                .findFirst();
    }
}
