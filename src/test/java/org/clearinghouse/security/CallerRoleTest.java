package org.clearinghouse.security;

import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.security.identity.SecurityIdentity;
import io.quarkus.security.runtime.QuarkusPrincipal;
import io.quarkus.security.runtime.QuarkusSecurityIdentity;
import java.util.Set;
import org.junit.jupiter.api.Test;

class CallerRoleTest {

    @Test
    void isUnknownWithoutIdentity() {
        assertThat(CallerRole.resolve(null)).isEqualTo(CallerRole.UNKNOWN);
        assertThat(CallerRole.resolve(
                        QuarkusSecurityIdentity.builder().setAnonymous(true).build()))
                .isEqualTo(CallerRole.UNKNOWN);
    }

    @Test
    void isEditorWithTheRole() {
        assertThat(CallerRole.resolve(createIdentity(Set.of("reader", "editor"))))
                .isEqualTo(CallerRole.EDITOR);
    }

    @Test
    void isReaderWithoutTheRole() {
        assertThat(CallerRole.resolve(createIdentity(Set.of()))).isEqualTo(CallerRole.READER);
        assertThat(CallerRole.resolve(createIdentity(Set.of("Editor", "editors"))))
                .isEqualTo(CallerRole.READER);
    }

    private static SecurityIdentity createIdentity(Set<String> roles) {
        return QuarkusSecurityIdentity.builder()
                .setPrincipal(new QuarkusPrincipal("caller"))
                .addRoles(roles)
                .build();
    }
}
