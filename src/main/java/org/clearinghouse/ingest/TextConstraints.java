package org.clearinghouse.ingest;

import org.clearinghouse.ingest.result.TextLimits;
import org.clearinghouse.model.InvalidInputException;
import org.clearinghouse.model.PrintableText;

/** Limits of texts that a client sends to be stored and shown, such as a document's name or the reason of a retraction. */
final class TextConstraints {
    private TextConstraints() {}

    /**
     * Checks the length, and refuses characters that PostgreSQL cannot store, or that make a log or a page show
     * another text: controls, characters that reorder text, and halves of surrogate pairs.
     *
     * @param noun what the text is, for the message: "name"
     * @throws InvalidInputException with a message that says what is wrong
     */
    static void validate(String noun, String text) {
        if (text.length() > TextLimits.TEXT) {
            throw new InvalidInputException("The %s has %s characters; at most %s are allowed."
                    .formatted(noun, text.length(), TextLimits.TEXT));
        }
        text.codePoints().filter(PrintableText::isUnprintable).findFirst().ifPresent(control -> {
            throw new InvalidInputException(
                    "The %s has the control character U+%04X; only printable characters are allowed."
                            .formatted(noun, control));
        });
    }
}
