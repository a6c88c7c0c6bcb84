import assert from 'node:assert/strict';
import { after, before, test } from 'node:test';
import { Client } from '@modelcontextprotocol/sdk/client/index.js';
import { StreamableHTTPClientTransport } from '@modelcontextprotocol/sdk/client/streamableHttp.js';
import { service } from '../service.js';

const transport = new StreamableHTTPClientTransport(new URL(`${service}/mcp`));
const client = new Client({ name: 'clearinghouse-clients', version: '1.0.0' });
const call = (name, args) => client.callTool({ name, arguments: args });
const text = (result) => result.content.map((content) => content.text).join('\n');

before(() => client.connect(transport));
after(() => client.close());

test('the server explains itself and has no sessions', () => {
  assert.match(client.getInstructions(), /never 0/);
  assert.equal(transport.sessionId, undefined);
});

test('nothing is announced that needs a session', async () => {
  assert.deepEqual(client.getServerCapabilities().resources, {});
  await assert.rejects(client.subscribeResource({ uri: 'clearinghouse://states/ME' }), /subscri/);
});

test('the tools are listed in less than 6,000 characters', async () => {
  const { tools } = await client.listTools();
  assert.deepEqual(tools.map(({ name }) => name).sort(), [
    'compare_states',
    'explain_missing',
    'find',
    'get_figures',
    'show_source',
  ]);
  assert.ok(JSON.stringify(tools).length < 6000);
});

// The client checks structured content against the schemas that it has listed.
test('a metric is found by words, and its figure has its sentence', async () => {
  const { structuredContent: results } = await call('find', { text: 'peer support' });
  const metric = results.found.find(({ kind }) => kind === 'METRIC').code;
  const { structuredContent: slice } = await call('get_figures', { areas: ['ME'], metrics: [metric], years: [2023] });
  const [figure] = slice.figures;
  assert.equal(figure.value, 12);
  assert.equal(figure.qualifier, 'EXACT');
  assert.match(figure.quote, /Team HOPE supported .* including 12 survivors\/families in Maine/);
  assert.equal(figure.source, 'maine-2023');
  assert.ok(Date.parse(slice.asOf) > 0);
});

test('a figure that is not exact comes with a caution, in the text too', async () => {
  const result = await call('get_figures', { areas: ['US'], metrics: ['cvip-files-reviewed-to-date'] });
  assert.match(result.structuredContent.figures[0].cautions[0], /^Nothing may be computed from it/);
  assert.match(text(result), /Nothing may be computed from it/);
});

test('states are compared by a rate, and a state without a figure is listed', async () => {
  const { structuredContent } = await call('compare_states', {
    metric: 'cybertipline-reports-by-location',
    year: 2023,
    states: ['ME', 'OH', 'DC'],
  });
  assert.deepEqual(
    structuredContent.states.map(({ figure }) => figure.area),
    ['ME', 'OH'],
  );
  assert.ok(structuredContent.states.every(({ per100000 }) => per100000 > 0));
  assert.deepEqual(structuredContent.missing[0].areas, ['DC']);
});

test('a missing figure has its reason', async () => {
  const { structuredContent } = await call('explain_missing', {
    areas: ['OH'],
    metrics: ['team-hope-supported'],
    years: [2023],
  });
  assert.equal(structuredContent.rows[0].missing[0].reason, 'NO_SOURCE_HELD');
});

test('a source is shown', async () => {
  const { structuredContent } = await call('show_source', { code: 'maine-2023', first: 1 });
  assert.equal(structuredContent.title, 'Maine Data');
  assert.equal(structuredContent.figures.length, 1);
});

test('errors say what would be right', async () => {
  const misspelt = await call('get_figures', { areas: ['Mane'] });
  assert.equal(misspelt.isError, true);
  assert.equal(text(misspelt), 'There is no area "Mane". Did you mean "Maine"?');
  const unknown = await call('get_figures', { metric: ['missing-cases'] });
  assert.equal(text(unknown), 'There is no argument "metric". Did you mean "metrics"?');
  const large = await call('get_figures', { first: 101 });
  assert.equal(text(large), 'first: 101 is outside 1 to 100.');
});

test('figures, states and metrics are resources', async () => {
  const { resourceTemplates } = await client.listResourceTemplates();
  assert.equal(resourceTemplates.length, 3);
  const { contents } = await client.readResource({ uri: 'clearinghouse://figures/ME/team-hope-supported/2023' });
  assert.equal(JSON.parse(contents[0].text).figures[0].value, 12);
});

test('any replica answers: a client continues without the process that it began with', async () => {
  const other = new Client({ name: 'clearinghouse-clients', version: '1.0.0' });
  const moved = new StreamableHTTPClientTransport(new URL(`${service}/mcp`), {
    fetch: (url, options) => {
      const headers = new Headers(options?.headers);
      headers.set('mcp-session-id', 'of-another-process');
      return fetch(url, { ...options, headers });
    },
  });
  await other.connect(moved);
  assert.equal((await other.listTools()).tools.length, 5);
  await other.close();
});
