package org.clearinghouse.limits;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import org.junit.jupiter.api.Test;

class LimitExceededExceptionTest {

    @Test
    void isNotThrownAtTheAllowance() {
        assertThatCode(() -> LimitExceededException.check("depth", 20, 20, "%d of %d"))
                .doesNotThrowAnyException();
    }

    @Test
    void reportsLimitValueAndAllowanceInThisOrder() {
        LimitExceededException thrown = catchThrowableOfType(
                LimitExceededException.class, () -> LimitExceededException.check("depth", 21, 20, "%d of %d"));
        assertThat(thrown).hasMessage("21 of 20");
        assertThat(thrown.limit()).isEqualTo("depth");
        assertThat(thrown.getExtensions().keySet()).containsExactly("limit", "value", "allowance");
        assertThat(thrown.getExtensions().values()).containsExactly("depth", 21L, 20L);
    }
}
