package org.clearinghouse.graphql.engine;

import graphql.GraphQLError;
import graphql.GraphqlErrorBuilder;
import graphql.ParseAndValidate;
import graphql.language.Directive;
import graphql.language.Document;
import graphql.language.Node;
import graphql.language.SourceLocation;
import graphql.schema.GraphQLSchema;
import graphql.validation.ValidationError;
import graphql.validation.ValidationErrorType;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.clearinghouse.graphql.schema.SchemaCustomizer;

/** Validates query documents against the schema. Errors are readable and suggest the nearest name. */
final class QueryDocumentValidator {
    private static final List<ValidationErrorType> INVALID_LITERAL = List.of(
            ValidationErrorType.WrongType,
            ValidationErrorType.BadValueForDefaultArg,
            ValidationErrorType.NullValueForNonNullArgument);

    private final GraphQLSchema schema;
    private final boolean suggestionsEnabled;
    private final InputValueInspector inspector;

    /** @param suggestionsEnabled false hides the names of the schema where introspection is off */
    QueryDocumentValidator(GraphQLSchema schema, boolean suggestionsEnabled) {
        this.schema = schema;
        this.suggestionsEnabled = suggestionsEnabled;
        this.inspector = new InputValueInspector(suggestionsEnabled);
    }

    /** Returns the errors, empty for a valid document. Messages are English, because the root locale has no translation. */
    List<GraphQLError> validate(Document document) {
        List<GraphQLError> errors = new ArrayList<>(ParseAndValidate.validate(schema, document, Locale.ROOT));
        collectDirectives(document)
                .filter(directive -> SchemaCustomizer.isUnsupported(directive.getName()))
                .forEach(directive -> errors.add(createUnsupportedDirectiveError(directive)));
        if (errors.isEmpty()) {
            return errors;
        }
        Set<SourceLocation> locations =
                errors.stream().flatMap(error -> error.getLocations().stream()).collect(Collectors.toSet());
        Optional<NameSuggestions> suggestions = suggestionsEnabled
                ? Optional.of(NameSuggestions.collect(schema, document, locations))
                : Optional.empty();
        InvalidLiterals literals = InvalidLiterals.collect(schema, document, inspector);
        return errors.stream()
                .map(error -> formatInvalidLiteral(error, literals).orElseGet(() -> formatError(error, suggestions)))
                .toList();
    }

    private static Optional<GraphQLError> formatInvalidLiteral(GraphQLError error, InvalidLiterals literals) {
        return error instanceof ValidationError invalid
                        && INVALID_LITERAL.contains(invalid.getValidationErrorType())
                        && error.getLocations().size() == 1
                ? literals.findProblem(error.getLocations().get(0))
                        .map(problem -> createError(ErrorCode.BAD_USER_INPUT, problem, error.getLocations()))
                : Optional.empty();
    }

    private static GraphQLError formatError(GraphQLError error, Optional<NameSuggestions> suggestions) {
        String didYouMean = suggestions
                .flatMap(each -> each.findSuggestion(error.getMessage(), error.getLocations()))
                .map(". Did you mean \"%s\"?"::formatted)
                .orElse(".");
        return createError(
                ErrorCode.GRAPHQL_VALIDATION_FAILED,
                ErrorMessageCleaner.clean(error.getMessage()) + didYouMean,
                error.getLocations());
    }

    private static GraphQLError createError(ErrorCode code, String message, List<SourceLocation> locations) {
        return GraphqlErrorBuilder.newError()
                .message("%s", message)
                .errorType(code)
                .locations(locations)
                .build();
    }

    private static GraphQLError createUnsupportedDirectiveError(Directive directive) {
        return GraphqlErrorBuilder.newError()
                .message("Unknown directive '%s'", directive.getName())
                .location(directive.getSourceLocation())
                .build();
    }

    private static Stream<Directive> collectDirectives(Node<?> node) {
        Stream<Directive> below = node.getChildren().stream().flatMap(QueryDocumentValidator::collectDirectives);
        return node instanceof Directive directive ? Stream.of(directive) : below;
    }
}
