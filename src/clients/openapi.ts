// Called with the types that openapi-typescript generates from /openapi.json.
import createClient from 'openapi-fetch';
import type { paths } from './generated/openapi';

const client = createClient<paths>({ baseUrl: process.env.CLEARINGHOUSE_URL });

const { data, error } = await client.GET('/observations.csv', {
  params: { query: { areas: ['ME', 'US'], years: [2023], qualifiers: ['EXACT'], orderBy: ['VALUE:DESC'] } },
  parseAs: 'text',
});
if (data === undefined) {
  throw new Error(String(error));
}
const examples = await client.GET('/graphiql/examples.json');
const sheet = await client.GET('/sheets/{state}/{year}', {
  params: { path: { state: 'ME', year: '2023.txt' } },
  parseAs: 'text',
});
console.log(JSON.stringify({ rows: data.split('\r\n'), example: examples.data?.[0].name, sheet: sheet.data }));

// @ts-expect-error There is no such constant.
export const wrong: paths['/observations.csv']['get']['parameters']['query'] = { qualifiers: ['CERTAIN'] };

// @ts-expect-error A chart needs a metric.
export const incomplete: paths['/chart.svg']['get']['parameters']['query'] = { area: 'ME' };
