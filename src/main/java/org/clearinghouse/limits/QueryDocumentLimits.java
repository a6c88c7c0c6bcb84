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

/** What a document and its variables may be, whatever they ask for. */
@ApplicationScoped
public class QueryDocumentLimits {
    private final LimitsConfig limits;

    QueryDocumentLimits(LimitsConfig limits) {
        this.limits = limits;
        Validator.setMaxValidationErrors(limits.validationErrors());
    }

    /** For the parser, which gives up where they end. */
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

    /** @throws LimitExceededException for a text too long to be read */
    public void checkText(String text) {
        LimitExceededException.check(
                "characters",
                text.length(),
                limits.characters(),
                "The document has %d characters, and %d are allowed; put values into variables, or ask in several requests.");
    }

    /** Why the parser stopped: what is wrong with the document, or which limit it reached. */
    public GraphQLError toGraphQLError(InvalidSyntaxException stop) {
        if (stop instanceof ParseCancelledTooDeepException) {
            return createException(
                    "nesting",
                    ParserOptions.MAX_RULE_DEPTH,
                    "The document has %d or more levels of brackets and values within each other, and %d are allowed.");
        }
        return stop instanceof ParseCancelledException
                ? createException("tokens", limits.tokens(), "The document has %d or more tokens, and %d are allowed.")
                : stop.toInvalidSyntaxError();
    }

    /** @throws LimitExceededException for a document too deep or too broad to be validated */
    public void checkComplexity(Document document) {
        QueryComplexity.Extent extent = QueryComplexity.measure(document);
        LimitExceededException.check(
                "depth",
                extent.depth(),
                limits.depth(),
                "The document is %d fields deep, and %d are allowed; ask for what is deeper by its id or code.");
        LimitExceededException.check(
                "selections",
                extent.selections(),
                limits.selections(),
                "The document selects %d fields and fragments once its fragments are expanded, and %d are allowed.");
        LimitExceededException.check(
                "directives",
                QueryComplexity.countDirectives(document),
                limits.directives(),
                "The document uses %d directives, and %d are allowed.");
    }

    /** @throws LimitExceededException for more values than are worth looking at */
    public void checkVariables(Map<String, Object> variables) {
        LimitExceededException.check(
                "values",
                countValues(variables.values()),
                limits.variableValues(),
                "The variables hold %d values, and %d are allowed.");
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
