import { graphql } from 'relay-runtime';

graphql`
  fragment Observations_row on Observation {
    id
    printed
    metric {
      id
      name
    }
  }
`;

graphql`
  fragment Observations_page on Query
  @refetchable(queryName: "ObservationsPageQuery")
  @argumentDefinitions(
    filter: { type: "ObservationFilterInput" }
    count: { type: "Int", defaultValue: 10 }
    cursor: { type: "String" }
  ) {
    observations(filter: $filter, first: $count, after: $cursor) @connection(key: "Observations_observations") {
      totalCount
      edges {
        node {
          ...Observations_row
        }
      }
    }
  }
`;

graphql`
  fragment Observations_metric on Metric @refetchable(queryName: "ObservationsMetricQuery") {
    name
    notes
  }
`;

export const ObservationsQuery = graphql`
  query ObservationsQuery($filter: ObservationFilterInput) {
    ...Observations_page @arguments(filter: $filter)
  }
`;

export const ObservationsAsOfQuery = graphql`
  query ObservationsAsOfQuery($time: DateTime!, $filter: ObservationFilterInput) @asOf(time: $time) {
    ...Observations_page @arguments(filter: $filter)
  }
`;

export const ObservationsNodeQuery = graphql`
  query ObservationsNodeQuery($id: ID!) {
    node(id: $id) {
      ...Observations_metric
    }
  }
`;
