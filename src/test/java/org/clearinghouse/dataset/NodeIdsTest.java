package org.clearinghouse.dataset;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

class NodeIdsTest {

    @Test
    void parsesWhatItFormats() {
        for (NodeIds ids : List.of(NodeIds.CURRENT, NodeIds.createForVersion(7))) {
            String id = ids.format("Observation", "ME:missing-cases:2023");
            assertThat(ids.parse(id)).contains(new NodeIds.NodeId("Observation", "ME:missing-cases:2023"));
        }
    }

    @Test
    void namesThePastVersion() {
        assertThat(NodeIds.CURRENT.format("State", "ME")).isEqualTo("State:ME");
        assertThat(NodeIds.createForVersion(7).format("State", "ME")).isEqualTo("State:ME@7");
    }

    @Test
    void parsesNoIdOfAnotherVersion() {
        assertThat(NodeIds.createForVersion(7).parse("State:ME")).isEmpty();
        assertThat(NodeIds.createForVersion(7).parse("State:ME@8")).isEmpty();
        assertThat(NodeIds.createForVersion(7).parse(":@7")).contains(new NodeIds.NodeId("", ""));
        assertThat(NodeIds.CURRENT.parse("State")).isEmpty();
    }
}
