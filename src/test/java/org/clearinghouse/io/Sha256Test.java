package org.clearinghouse.io;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;

class Sha256Test {

    @Test
    void hashesToHexadecimalDigits() {
        assertThat(Sha256.hashToHex("abc".getBytes(StandardCharsets.US_ASCII)))
                .isEqualTo("ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad");
    }

    @Test
    void hashesNothing() {
        assertThat(Sha256.hashToHex()).isEqualTo("e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855");
    }

    @Test
    void concatenatesParts() {
        byte[] parts = Sha256.hash("a".getBytes(StandardCharsets.US_ASCII), "bc".getBytes(StandardCharsets.US_ASCII));
        assertThat(parts).hasSize(Sha256.BYTES).isEqualTo(Sha256.hash("abc".getBytes(StandardCharsets.US_ASCII)));
    }
}
