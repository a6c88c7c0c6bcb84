package org.clearinghouse.limits;

import graphql.GraphQLError;
import graphql.language.Document;
import graphql.parser.InvalidSyntaxException;
import graphql.parser.ParserOptions;
import graphql.parser.exceptions.ParseCancelledException;
import graphql.parser.exceptions.ParseCancelledTooDeepException;
import graphql.validation.Validator;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Collection;
import java.util.List;
import java.util.Map;

/** Limits the size and complexity of query documents and variables. */
@ApplicationScoped
public class QueryDocumentLimits {
    private final LimitsConfig limits;

    QueryDocumentLimits(LimitsConfig limits) {
        this.limits = limits;
        Validator.setMaxValidationErrors(limits.validationErrors());
    }

    /** Options that stop the parser at the limits. */
    public ParserOptions parserOptions() {
        return ParserOptions.newParserOptions()
                .captureIgnoredChars(false)
                .captureLineComments(false)
                .captureSourceLocation(true)
                .maxCharacters(limits.characters())
                .maxWhitespaceTokens(limits.characters())
                .maxTokens(limits.tokens())
                .build();
    }

    /** @throws LimitExceededException if the text is too long */
    public void checkText(String text) {
        LimitExceededException.check(
                "characters",
                text.length(),
                limits.characters(),
                "The document has %s characters, and %s are allowed; put values into variables, or send several requests.");
    }

    /** Converts a failure of the parser to a syntax error, or to the limit that was exceeded. */
    public GraphQLError toGraphQLError(InvalidSyntaxException failure) {
        if (failure instanceof ParseCancelledTooDeepException) {
            return createException(
                    "nesting",
                    ParserOptions.MAX_RULE_DEPTH,
                    "The document has %s or more levels of brackets and values within each other, and %s are allowed.");
        }
        return failure instanceof ParseCancelledException
                ? createException("tokens", limits.tokens(), "The document has %s or more tokens, and %s are allowed.")
                : failure.toInvalidSyntaxError();
    }

    /** @throws LimitExceededException if the document is too deep or too broad, or has too many directives */
    public void checkComplexity(Document document) {
        QueryComplexity.Extent extent = QueryComplexity.measure(document);
        LimitExceededException.check(
                "depth",
                extent.depth(),
                limits.depth(),
                "The document is %s fields deep, and %s are allowed; request the deeper objects by id or code.");
        LimitExceededException.check(
                "selections",
                extent.selections(),
                limits.selections(),
                "The document selects %s fields and fragments once its fragments are expanded, and %s are allowed.");
        LimitExceededException.check(
                "directives",
                QueryComplexity.countDirectives(document),
                limits.directives(),
                "The document uses %s directives, and %s are allowed.");
    }

    /** @throws LimitExceededException if the variables hold too many values */
    public void checkVariables(Map<String, Object> variables) {
        LimitExceededException.check(
                "variable-values",
                countValues(variables.values()),
                limits.variableValues(),
                "The variables hold %s values, and %s are allowed.");
    }

    private static long countValues(Collection<?> values) {
        return values.stream()
                .mapToLong(value -> 1 + countValues(getChildren(value)))
                .sum();
    }

    private static Collection<?> getChildren(Object value) {
        if (value instanceof Map<?, ?> object) {
            return object.values();
        }
        return value instanceof Collection<?> list ? list : List.of();
    }

    private static LimitExceededException createException(String limit, long allowance, String message) {
        return new LimitExceededException(limit, allowance + 1, allowance, message);
    }
}
