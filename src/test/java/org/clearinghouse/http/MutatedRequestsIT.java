package org.clearinghouse.http;

import io.quarkus.test.junit.QuarkusIntegrationTest;

/** The same requests against the packaged program. Log and memory are checked in MutatedRequestsTest only. */
@QuarkusIntegrationTest
class MutatedRequestsIT extends MutatedRequestsTest {}
