package org.clearinghouse.query;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.stream.Stream;
import org.clearinghouse.dataset.Dataset;
import org.clearinghouse.dataset.Metric;
import org.clearinghouse.model.AreaKind;
import org.clearinghouse.model.Region;
import org.clearinghouse.support.Histories;
import org.junit.jupiter.api.Test;

class GroupKeyTest {
    private static final Dataset DATASET = Histories.bundled();
    private static final Metric METRIC = DATASET.metricLookup().require("missing-cases");

    @Test
    void hasOnlyTheValuesOfItsDimensions() {
        GroupKey key = create("ME", Dimension.STATE, Dimension.YEAR);
        assertThat(key.state().getCode()).isEqualTo("ME");
        assertThat(key.year()).isEqualTo(2023);
        assertThat(Stream.of(key.kind(), key.region(), key.division(), key.program(), key.metric()))
                .containsOnlyNulls();
    }

    @Test
    void statesOfARegionShareAGroup() {
        assertThat(create("ME", Dimension.REGION))
                .isEqualTo(create("VT", Dimension.REGION))
                .isNotEqualTo(create("OH", Dimension.REGION));
    }

    @Test
    void territoriesFormAGroupWithTheirKind() {
        GroupKey key = create("PR", Dimension.REGION);
        assertThat(key.region()).isNull();
        assertThat(key.kind()).isEqualTo(AreaKind.TERRITORY);
        assertThat(create("ME", Dimension.REGION).kind()).isNull();
    }

    @Test
    void theFirstDimensionDecidesTheOrder() {
        List<GroupKey> sorted = Stream.of("PR", "OH", "ME", "VT")
                .map(state -> create(state, Dimension.REGION, Dimension.STATE))
                .sorted(GroupKey.createComparator(List.of(Dimension.REGION, Dimension.STATE)))
                .toList();
        assertThat(sorted).extracting(key -> key.state().getCode()).containsExactly("ME", "VT", "OH", "PR");
        assertThat(sorted).first().extracting(GroupKey::region).isEqualTo(Region.NORTHEAST);
    }

    @Test
    void ordersMetricsAsTheCatalogueDoes() {
        List<GroupKey> keys = DATASET.metrics().stream()
                .map(metric -> GroupKey.create(
                        List.of(Dimension.METRIC), DATASET.stateLookup().require("ME"), metric, 2023))
                .toList();
        assertThat(keys).isSortedAccordingTo(GroupKey.createComparator(List.of(Dimension.METRIC)));
    }

    private static GroupKey create(String state, Dimension... dimensions) {
        return GroupKey.create(List.of(dimensions), DATASET.stateLookup().require(state), METRIC, 2023);
    }
}
