// The requests that are compared: every page, file and example, and rejected requests.
import { readFileSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import { root } from './service.mjs';

const EXAMPLES = join(root, 'src/main/resources/examples');

const rows = (name) =>
  readFileSync(join(root, `src/main/resources/catalogue/${name}.csv`), 'utf8')
    .split('\n')
    .slice(1)
    .filter(Boolean)
    .map((row) => row.split(',')[0]);

const examples = readdirSync(EXAMPLES)
  .filter((name) => name.endsWith('.graphql'))
  .map((name) => ({ name, query: readFileSync(join(EXAMPLES, name), 'utf8') }));

const paths = [
  ...examples.map(({ query }) => `/graphql?query=${encodeURIComponent(query)}`),
  '/graphql/schema.graphql',
  '/observations.csv',
  '/observations.csv?shape=wide',
  '/observations.csv?with=rates&bom=true',
  '/observations.csv?changedSince=1',
  '/observations.json',
  '/observations.jsonstat',
  '/observations.xlsx?areas=ME',
  '/coverage.csv?years=2023',
  '/aggregates.csv?groupBy=METRIC,REGION,YEAR',
  '/changes.atom',
  '/',
  '/nation',
  '/map.svg',
  ...rows('areas')
    .filter((area) => area !== 'US')
    .flatMap((area) => [`/state/${area}`, `/sheets/${area}/2023`]),
  ...rows('metrics').map((metric) => `/metric/${metric}`),
  ...['?by=PER_CAPITA', '?year=2022', '?year=soon', '?unknown=1'].map((query) => `/${query}`),
  '/metric/cybertipline-reports?order=VALUE',
  '/metric/nothing',
  '/observations.csv-metadata.json',
  '/observations.csv?areas=ME&years=2023&orderBy=VALUE',
  '/observations.csv?unknown=1',
  '/observations.csv?first=2',
  '/observations.csv?areas=QQ',
  '/sheets/ME/2023.txt',
  '/sheets/ME/1999',
  '/sheets/QQ/2023',
  '/nowhere',
  '/robots.txt',
  '/favicon.ico',
  '/documents',
  '/graphql',
  '/graphiql/',
  '/graphiql/render.js',
  '/state/XX',
  '/observations.csv?years=soon',
  '/graphql?query={nothing}',
];

const post = (what, path, type, body) => ({
  what: `POST ${what}`,
  path,
  method: 'POST',
  headers: { 'Content-Type': type, 'Content-Length': Buffer.byteLength(body) },
  body,
});

const JSON_TYPE = 'application/json';
const TYPENAME = '/graphql?query=%7B__typename%7D';
const RETRACTION = 'mutation { retractSource(code: "maine-2023", reason: "x") { version } }';
const YEARS = 'query A($year: Int!) { observations(filter: { years: [$year] }) { totalCount } }';
const COSTLY = '{ metrics { observations { metric { observations { metric { observations { value } } } } } } }';

const get = (what, path, headers = {}) => ({ what: `GET ${what}`, path, headers });

const query = (what, query) => post(what, '/graphql', 'application/json', JSON.stringify({ query }));

export const requests = [
  ...paths.map((path) => ({ what: path, path })),
  ...examples.map((example) => query(example.name, example.query)),
  query('a wrong name', '{ stats { code } }'),
  query('a wrong argument', '{ state(code: "QQ") { name } }'),
  query('a syntax error', '{ states { code '),
  query('a negative page', '{ observations(first: -1) { totalCount } }'),
  query('a year out of range', '{ observations(filter: { years: [1776] }) { totalCount } }'),
  query('an unknown metric', '{ metric(code: "team-hop-supported") { name } }'),
  query('a deep document', `{ metrics ${'{ observations { metric '.repeat(30)}{ code }${' } }'.repeat(30)} }`),
  query('a long document', `{ ${'states { code } '.repeat(3000)} }`),
  query('a costly document', COSTLY),
  query('a time before the first data', 'query Q @asOf(time: "2000-01-01T00:00:00Z") { states { code } }'),
  query('introspection', '{ __schema { types { name fields { name args { name } } } } }'),
  query('a retraction without a token', RETRACTION),
  post(
    'an unknown operation',
    '/graphql',
    JSON_TYPE,
    JSON.stringify({ query: 'query A { __typename }', operationName: 'B' }),
  ),
  post('wrong variables', '/graphql', JSON_TYPE, JSON.stringify({ query: YEARS, variables: { year: 99999999999 } })),
  post('an array', '/graphql', JSON_TYPE, '[]'),
  post('an empty body', '/graphql', JSON_TYPE, ''),
  post('a large body', '/graphql', JSON_TYPE, JSON.stringify({ query: ' '.repeat(2_000_000) })),
  get('a mutation', `/graphql?query=${encodeURIComponent(RETRACTION)}`),
  get('a GraphQL response', TYPENAME, { Accept: 'application/graphql-response+json' }),
  get('an image', TYPENAME, { Accept: 'image/png' }),
  get('a compressed file', '/observations.csv', { 'Accept-Encoding': 'gzip' }),
  get('an error page', '/state/XX', { Accept: 'text/html' }),
  get('a file for another origin', '/observations.csv?areas=ME', { Origin: 'https://example.org' }),
  { what: 'PUT /graphql', path: '/graphql', method: 'PUT' },
  { what: 'OPTIONS /graphql', path: '/graphql', method: 'OPTIONS' },
  { what: 'HEAD /nation', path: '/nation', method: 'HEAD' },
  { what: 'DELETE /nation', path: '/nation', method: 'DELETE' },
  query('a mutation without a token', 'mutation { importDocument(text: "x", name: "x") { stored } }'),
  post('no JSON', '/graphql', 'application/json', '{'),
  post('another type', '/graphql', 'text/plain', '{}'),
  post('a document without a token', '/documents', 'text/plain', 'Ohio Data 2023'),
];
