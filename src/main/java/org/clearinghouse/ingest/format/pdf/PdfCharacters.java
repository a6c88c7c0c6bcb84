package org.clearinghouse.ingest.format.pdf;

import java.text.Normalizer;
import java.util.stream.Collectors;

/** Writes as letters what fonts draw as one sign: ligatures, old-style digits, small capitals. */
final class PdfCharacters {
    private PdfCharacters() {}

    static String normalize(String text) {
        return text.codePoints().mapToObj(PdfCharacters::normalize).collect(Collectors.joining());
    }

    private static String normalize(int character) {
        if (character >= 0xFB00 && character <= 0xFB06) {
            return Normalizer.normalize(Character.toString(character), Normalizer.Form.NFKC);
        }
        if (character >= 0xF730 && character <= 0xF739 || character >= 0xF761 && character <= 0xF77A) {
            return Character.toString(character - 0xF700);
        }
        return Character.isISOControl(character) ? "" : Character.toString(character);
    }
}
