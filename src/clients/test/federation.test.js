import assert from 'node:assert/strict';
import { before, test } from 'node:test';
import { composeServices } from '@apollo/composition';
import { ApolloGateway, LocalGraphQLDataSource, RemoteGraphQLDataSource } from '@apollo/gateway';
import { buildSubgraphSchema } from '@apollo/subgraph';
import { parse } from 'graphql';
import { address } from '../service.js';

const figures = `${address('CLEARINGHOUSE_FEDERATED_URL')}/graphql`;
const laws = {
  typeDefs: parse(`
    extend schema @link(url: "https://specs.apollo.dev/federation/v2.5", import: ["@key", "@shareable"])
    type Query { laws: [Law!]! }
    type Law { title: String! state: State! counts: Metric! }
    type State @key(fields: "code") { code: String! laws: [Law!]! }
    type Metric @key(fields: "code", resolvable: false) { code: String! }
    type PageInfo @shareable { hasNextPage: Boolean! hasPreviousPage: Boolean! startCursor: String endCursor: String }
  `),
  resolvers: {
    Query: { laws: () => [law] },
    State: { __resolveReference: ({ code }) => ({ code, laws: code === 'ME' ? [law] : [] }) },
  },
};
const law = { title: 'An act', state: { code: 'ME' }, counts: { code: 'team-hope-supported' } };

let supergraph;
let execute;

before(async () => {
  const { _service } = await post('{ _service { sdl } }');
  supergraph = composeServices([
    { name: 'figures', url: figures, typeDefs: parse(_service.sdl) },
    { name: 'laws', url: 'http://laws', typeDefs: laws.typeDefs },
  ]);
  assert.deepEqual(supergraph.errors ?? [], []);
  const gateway = new ApolloGateway({
    supergraphSdl: supergraph.supergraphSdl,
    buildService: ({ name, url }) =>
      name === 'laws' ? new LocalGraphQLDataSource(buildSubgraphSchema(laws)) : new RemoteGraphQLDataSource({ url }),
  });
  const { executor } = await gateway.load();
  execute = async (query) => {
    const result = await executor({ document: parse(query), request: { query }, queryHash: query, context: {} });
    assert.deepEqual(result.errors ?? [], []);
    return JSON.parse(JSON.stringify(result.data));
  };
});

test('the schema composes with that of a second graph', () => {
  assert.match(supergraph.supergraphSdl, /type State[^{]*@join__type\(graph: FIGURES, key: "code"\)/);
  assert.match(supergraph.supergraphSdl, /type State[^{]*@join__type\(graph: LAWS, key: "code"\)/);
});

test('a gateway adds the figures to what the second graph refers to', async () => {
  const { laws: found } = await execute(
    '{ laws { title state { name observation(metric: "team-hope-supported", year: 2023) { value } } counts { name } } }',
  );
  assert.deepEqual(found, [
    {
      title: 'An act',
      state: { name: 'Maine', observation: { value: 12 } },
      counts: { name: 'Survivors and families given peer support' },
    },
  ]);
});

test('a gateway adds what the second graph has to the states', async () => {
  const { states } = await execute('{ states(filter: { codes: ["ME", "NH"] }) { name laws { title } } }');
  assert.deepEqual(states, [
    { name: 'Maine', laws: [{ title: 'An act' }] },
    { name: 'New Hampshire', laws: [] },
  ]);
});

test('entities of every kind are found by their codes', async () => {
  const { _entities } = await post(
    `query ($representations: [_Any!]!) { _entities(representations: $representations) { __typename } }`,
    {
      representations: [
        { __typename: 'State', code: 'ME' },
        { __typename: 'Metric', code: 'team-hope-supported' },
        { __typename: 'Program', code: 'team-hope' },
        { __typename: 'Source', code: 'maine-2023' },
        { __typename: 'State', code: 'none' },
      ],
    },
  );
  assert.deepEqual(
    _entities.map((entity) => entity?.__typename),
    ['State', 'Metric', 'Program', 'Source', undefined],
  );
});

async function post(query, variables) {
  const response = await fetch(figures, {
    method: 'POST',
    headers: { 'Content-Type': 'application/json' },
    body: JSON.stringify({ query, variables }),
  });
  const { data, errors } = await response.json();
  assert.deepEqual(errors ?? [], []);
  return data;
}
