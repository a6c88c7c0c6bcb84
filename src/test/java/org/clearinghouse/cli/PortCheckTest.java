package org.clearinghouse.cli;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class PortCheckTest {
    private static final String PORT = "quarkus.http.port";
    private static final String MANAGEMENT_PORT = "quarkus.management.port";
    private static final String HOST_ENABLED = "quarkus.http.host-enabled";

    @BeforeEach
    void useFreePorts() {
        System.setProperty(PORT, String.valueOf(ServiceProcess.findFreePort()));
        System.setProperty(MANAGEMENT_PORT, String.valueOf(ServiceProcess.findFreePort()));
    }

    @AfterEach
    void clear() {
        List.of(PORT, MANAGEMENT_PORT, HOST_ENABLED).forEach(System::clearProperty);
    }

    @Test
    void acceptsFreePorts() {
        assertThatCode(PortCheck::requireFreePorts).doesNotThrowAnyException();
    }

    @ParameterizedTest
    @CsvSource({PORT + ", QUARKUS_HTTP_PORT", MANAGEMENT_PORT + ", QUARKUS_MANAGEMENT_PORT"})
    void namesTheTakenPortAndItsSetting(String property, String variable) throws IOException {
        try (ServerSocket taken = new ServerSocket(0)) {
            System.setProperty(property, String.valueOf(taken.getLocalPort()));
            assertThatThrownBy(PortCheck::requireFreePorts)
                    .isInstanceOf(CommandException.class)
                    .hasMessage("Port %s is in use by another program. Set %s to another port."
                            .formatted(String.valueOf(taken.getLocalPort()), variable));
        }
    }

    @Test
    void rejectsOnePortForBothServers() {
        System.setProperty(MANAGEMENT_PORT, System.getProperty(PORT));
        assertThatThrownBy(PortCheck::requireFreePorts)
                .isInstanceOf(CommandException.class)
                .hasMessageStartingWith("QUARKUS_HTTP_PORT and QUARKUS_MANAGEMENT_PORT are both ");
    }

    @Test
    void ignoresThePortOfADisabledServer() throws IOException {
        try (ServerSocket taken = new ServerSocket(0)) {
            System.setProperty(PORT, String.valueOf(taken.getLocalPort()));
            System.setProperty(HOST_ENABLED, "false");
            assertThatCode(PortCheck::requireFreePorts).doesNotThrowAnyException();
        }
    }

    @Test
    void findsAPortThatIsTakenOnOneAddress() throws IOException {
        try (ServerSocket taken = new ServerSocket()) {
            taken.bind(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0));
            assertThat(PortCheck.findProblem("0.0.0.0", taken.getLocalPort())).contains("is in use by another program");
        }
    }

    @Test
    void saysWhyAnAddressCannotBeUsed() {
        assertThat(PortCheck.findProblem("192.0.2.1", 8080))
                .hasValueSatisfying(problem -> assertThat(problem).startsWith("cannot be opened on 192.0.2.1: "));
        assertThat(PortCheck.findProblem("localhost", 70_000))
                .hasValueSatisfying(problem -> assertThat(problem).startsWith("cannot be opened on localhost: "));
    }

    @Test
    void anyFreePortNeedsNoCheck() {
        assertThat(PortCheck.findProblem("0.0.0.0", 0)).isEmpty();
    }
}
