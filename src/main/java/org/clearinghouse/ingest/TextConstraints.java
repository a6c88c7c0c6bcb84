package org.clearinghouse.ingest;

import org.clearinghouse.model.InvalidInputException;

/** Words that a sender adds to be stored and shown: short enough to be read, and with nothing that no database takes. */
final class TextConstraints {
    private static final int MAX_LENGTH = 1000;

    private TextConstraints() {}

    /**
     * Checks them.
     *
     * @param noun what they are, for the message: "name"
     * @throws InvalidInputException that says what is wrong with them
     */
    static void validate(String noun, String words) {
        if (words.length() > MAX_LENGTH) {
            throw new InvalidInputException(
                    "The %s has %d characters; at most %d are allowed.".formatted(noun, words.length(), MAX_LENGTH));
        }
        words.chars().filter(Character::isISOControl).findFirst().ifPresent(control -> {
            throw new InvalidInputException(
                    "The %s has the control character U+%04X; only what can be printed is allowed."
                            .formatted(noun, control));
        });
    }
}
