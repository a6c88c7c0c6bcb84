import assert from 'node:assert/strict';
import { before, test } from 'node:test';
import { parse } from 'csv-parse/sync';
import ExcelJS from 'exceljs';
import JSONstat from 'jsonstat-toolkit';
import Parser from 'rss-parser';
import * as XLSX from 'xlsx';
import { graphql, service } from '../service.js';

const SLICES = Number(process.env.RANDOM_SLICES ?? 1000);
/** Every how many slices a workbook is read, because its many sheets take longer. */
const WORKBOOK_STEP = Number(process.env.RANDOM_WORKBOOK_STEP ?? 20);
const FIELDS = `area { code } metric { code } year value qualifier perCapita shareOfNation rank { position of }
  citations { quote }`;
const ALL = `query All($filter: ObservationFilterInput, $after: String) {
  observations(filter: $filter, first: 300, after: $after) { nodes { ${FIELDS} } pageInfo { hasNextPage endCursor } } }`;

let figures;

async function query(document, variables) {
  const response = await fetch(graphql, {
    method: 'POST',
    headers: { 'Content-Type': 'application/json' },
    body: JSON.stringify({ query: document, variables }),
  });
  const { data, errors } = await response.json();
  assert.equal(errors, undefined);
  return data;
}

async function fetchFigures(filter) {
  const nodes = [];
  for (let after = null, more = true; more;) {
    const { observations } = await query(ALL, { filter, after });
    nodes.push(...observations.nodes);
    ({ endCursor: after, hasNextPage: more } = observations.pageInfo);
  }
  return nodes;
}

async function fetchFile(path, parameters = {}) {
  const response = await fetch(`${service}${path}?${new URLSearchParams(parameters)}`);
  assert.equal(response.status, 200, `${response.url}: ${response.statusText}`);
  return response;
}

const key = (area, metric, year) => `${area} ${metric} ${year}`;
const keyOf = (node) => key(node.area.code, node.metric.code, node.year);
const quoteOf = (node) => node.citations[0].quote ?? '';

/** The columns that every format of rows has. */
const expected = (node) => ({
  key: keyOf(node),
  value: node.value,
  qualifier: node.qualifier,
  quote: quoteOf(node),
  per_capita: node.perCapita,
  share_of_nation: node.shareOfNation,
  rank: node.rank?.position ?? null,
  rank_of: node.rank?.of ?? null,
});
const number = (cell) => (cell === '' || cell === undefined || cell === null ? null : Number(cell));
const found = (row) => ({
  key: key(row.area, row.metric, row.year),
  value: number(row.value),
  qualifier: row.qualifier,
  quote: row.quote ?? '',
  per_capita: number(row.per_capita),
  share_of_nation: number(row.share_of_nation),
  rank: number(row.rank),
  rank_of: number(row.rank_of),
});

const readCsv = (text) => parse(text, { columns: true, bom: true }).map(found);
const readSheet = (bytes) =>
  XLSX.utils.sheet_to_json(XLSX.read(bytes, { type: 'buffer' }).Sheets.Figures, { raw: true }).map(found);

/** As Excel on Windows does: a byte-order mark means UTF-8, otherwise it is code page 1252. */
function decodeLikeExcel(bytes) {
  const marked = bytes[0] === 0xef && bytes[1] === 0xbb && bytes[2] === 0xbf;
  return new TextDecoder(marked ? 'utf-8' : 'windows-1252').decode(bytes);
}

/** A generator of numbers below a bound, the same in every run. */
function createRandom(seed) {
  let state = seed;
  return (bound) => {
    state = (Math.imul(state, 1664525) + 1013904223) >>> 0;
    return Math.floor((state / 2 ** 32) * bound);
  };
}

function createSlice(random) {
  const pick = (values, most) => Array.from({ length: 1 + random(most) }, () => values[random(values.length)]);
  const distinct = (property) => [...new Set(figures.map(property))];
  const filter = {};
  if (random(2))
    filter.areas = pick(
      distinct((node) => node.area.code),
      15,
    );
  if (random(2))
    filter.metrics = pick(
      distinct((node) => node.metric.code),
      30,
    );
  if (random(3) === 0)
    filter.years = pick(
      distinct((node) => node.year),
      8,
    );
  if (random(4) === 0) filter.since = 2000 + random(25);
  if (random(5) === 0) filter.minValue = random(5000);
  if (random(5) === 0) filter.qualifiers = pick(['EXACT', 'ROUNDED', 'MORE_THAN'], 2);
  return filter;
}

before(async () => {
  figures = await fetchFigures();
  assert.ok(figures.length > 400);
});

test('CSV and JSON have the rows, values and nulls of GraphQL', async () => {
  const csv = await fetchFile('/observations.csv', { with: 'rates' });
  assert.deepEqual(readCsv(await csv.text()), figures.map(expected));
  const { rows, asOf, cite } = await (await fetchFile('/observations.json', { with: 'rates' })).json();
  assert.deepEqual(rows.map(found), figures.map(expected));
  assert.ok(Date.parse(asOf) > 0);
  assert.match(cite, /observations\.json\?asOf=/);
});

test('the download of a page has no damaged row in Excel on Windows', async () => {
  const page = await (await fetchFile('/nation')).text();
  const link = page.match(/href="(\/observations\.csv[^"]*)"/)[1].replaceAll('&amp;', '&');
  const quotes = new Map(figures.map((node) => [keyOf(node), quoteOf(node)]));
  const countDamaged = async (path) => {
    const bytes = new Uint8Array(await (await fetch(service + path)).arrayBuffer());
    const rows = parse(decodeLikeExcel(bytes), { columns: true, bom: true });
    assert.ok(rows.length > 100);
    return rows.filter((row) => row.quote !== quotes.get(key(row.area, row.metric, row.year))).length;
  };
  assert.equal(await countDamaged(link), 0);
  assert.ok((await countDamaged(link.replace(/[?&]bom=true/, ''))) > 0, 'without the mark, rows are damaged');
});

test('exceljs reads the workbook: codes are text, numbers are numbers, quotes are whole', async () => {
  const workbook = new ExcelJS.Workbook();
  await workbook.xlsx.load(await (await fetchFile('/observations.xlsx')).arrayBuffer());
  assert.deepEqual(
    workbook.worksheets.map(({ name }) => name),
    ['Read me', 'Figures', 'Metrics', 'Sources', 'Missing'],
  );
  const sheet = workbook.getWorksheet('Figures');
  const [, ...header] = sheet.getRow(1).values;
  const rows = sheet
    .getRows(2, sheet.rowCount - 1)
    .map((row) => Object.fromEntries(header.map((name, index) => [name, row.getCell(index + 1).value])));
  assert.equal(rows.find(({ area }) => area === 'AL').fips, '01');
  assert.ok(rows.every(({ value, year }) => typeof value === 'number' && typeof year === 'number'));
  assert.ok(rows.every(({ disputed }) => typeof disputed === 'boolean'));
  assert.ok(rows.some((row) => row.reference_date instanceof Date));
  assert.deepEqual(
    rows.map((row) => [key(row.area, row.metric, row.year), row.value, row.qualifier, row.quote ?? '']),
    figures.map((node) => [keyOf(node), node.value, node.qualifier, quoteOf(node)]),
  );
});

test('SheetJS reads the workbook, and equal requests give equal bytes', async () => {
  const bytes = Buffer.from(await (await fetchFile('/observations.xlsx', { with: 'rates' })).arrayBuffer());
  assert.deepEqual(readSheet(bytes), figures.map(expected));
  const workbook = XLSX.read(bytes, { type: 'buffer' });
  const alabama = XLSX.utils.sheet_to_json(workbook.Sheets.Figures).find(({ area }) => area === 'AL');
  assert.equal(alabama.fips, '01');
  const again = Buffer.from(await (await fetchFile('/observations.xlsx', { with: 'rates' })).arrayBuffer());
  assert.ok(again.equals(bytes));
});

test('jsonstat-toolkit reads the cube of area, metric and year with its status', async () => {
  const cube = JSONstat(await (await fetchFile('/observations.jsonstat')).json());
  assert.equal(cube.class, 'dataset');
  assert.deepEqual(cube.id, ['area', 'metric', 'year']);
  assert.deepEqual(cube.role.time, ['year']);
  for (const node of figures) {
    const cell = cube.Data({ area: node.area.code, metric: node.metric.code, year: String(node.year) });
    assert.equal(cell.value, node.value);
    assert.equal(cell.status.split(',')[0], node.qualifier);
  }
  assert.equal(cube.value.filter((value) => value !== null).length, figures.length);
  const metric = cube.Dimension('metric').Category('team-hope-supported');
  assert.ok(metric.label.length > 0);
  assert.ok(metric.unit.label.length > 0);
});

test(`${SLICES} random slices are the same in every format`, async () => {
  const random = createRandom(17);
  for (let slice = 0; slice < SLICES; slice++) {
    const filter = createSlice(random);
    const nodes = await fetchFigures(filter);
    const message = JSON.stringify(filter);
    const [csv, json, stat] = await Promise.all([
      fetchFile('/observations.csv', { ...filter, with: 'rates' }).then((file) => file.text()),
      fetchFile('/observations.json', { ...filter, with: 'rates' }).then((file) => file.json()),
      fetchFile('/observations.jsonstat', filter).then((file) => file.json()),
    ]);
    assert.deepEqual(readCsv(csv), nodes.map(expected), message);
    assert.deepEqual(json.rows.map(found), nodes.map(expected), message);
    const values = nodes.map(({ value }) => value);
    assert.deepEqual(Object.values(stat.value), values, message);
    if (slice % WORKBOOK_STEP === 0) {
      const file = await fetchFile('/observations.xlsx', { ...filter, with: 'rates' });
      assert.deepEqual(readSheet(Buffer.from(await file.arrayBuffer())), nodes.map(expected), message);
    }
  }
});

test('statistics and coverage as CSV are those of GraphQL', async () => {
  const { aggregates, coverage } = await query(`{
    aggregates(groupBy: [METRIC, REGION, YEAR]) {
      metric { code } region kind year count expected sum min max mean median perCapita
    }
    coverage(filter: { programs: ["team-hope", "cvip"], years: [2022, 2023] }) {
      metric { code } year reported expected missing { area { code } reason }
    }
  }`);
  const statistics = await fetchFile('/aggregates.csv', { groupBy: 'METRIC,REGION,YEAR' });
  const measures = ['year', 'count', 'expected', 'sum', 'min', 'max', 'mean', 'median'];
  assert.deepEqual(
    parse(await statistics.text(), { columns: true }).map((row) => [
      row.metric,
      row.region,
      row.kind,
      ...[...measures, 'per_capita'].map((name) => number(row[name])),
    ]),
    aggregates.map((group) => [
      group.metric.code,
      group.region ?? '',
      group.kind ?? '',
      ...[...measures, 'perCapita'].map((name) => group[name]),
    ]),
  );
  const missing = (row, reason) =>
    row.missing
      .filter((gap) => gap.reason === reason)
      .map(({ area }) => area.code)
      .join(' | ');
  const gaps = await fetchFile('/coverage.csv', { programs: 'team-hope,cvip', years: '2022,2023' });
  assert.deepEqual(
    parse(await gaps.text(), { columns: true }).map((row) => [
      row.metric,
      number(row.year),
      number(row.expected),
      number(row.reported),
      row.no_source_held,
      row.not_printed,
    ]),
    coverage.map((row) => [
      row.metric.code,
      row.year,
      row.expected,
      row.reported,
      missing(row, 'NO_SOURCE_HELD'),
      missing(row, 'NOT_PRINTED'),
    ]),
  );
});

test('groups are selected, ordered and counted as CSV as in GraphQL', async () => {
  const random = createRandom(18);
  const statistics = ['COUNT', 'EXPECTED', 'SUM', 'MIN', 'MAX', 'MEAN', 'MEDIAN', 'PER_CAPITA'];
  const nameOf = (statistic) => (statistic === 'PER_CAPITA' ? 'perCapita' : statistic.toLowerCase());
  for (let round = 0; round < 100; round++) {
    const statistic = statistics[random(statistics.length)];
    const bound = ['atLeast', 'atMost'][random(2)];
    const limit = random(random(2) ? 50 : 5000);
    const order = statistics[random(statistics.length)];
    const direction = ['ASC', 'DESC'][random(2)];
    const first = 1 + random(40);
    const { aggregates } = await fetchGroups(statistic, bound, limit, order, direction, first);
    const file = await fetchFile('/aggregates.csv', {
      groupBy: 'METRIC,YEAR,KIND',
      having: `${statistic}:${bound}:${limit}`,
      orderBy: `${order}:${direction}`,
      first,
    });
    assert.deepEqual(
      parse(await file.text(), { columns: true }).map((row) => [
        row.metric,
        number(row.year),
        row.kind,
        ...statistics.map((name) => number(row[name.toLowerCase()])),
      ]),
      aggregates.map((group) => [
        group.metric.code,
        group.year,
        group.kind,
        ...statistics.map((name) => group[nameOf(name)]),
      ]),
    );
  }

  function fetchGroups(statistic, bound, limit, order, direction, first) {
    return query(
      `query Groups($having: AggregateFilterInput, $orderBy: [AggregateOrderInput!], $first: Int) {
        aggregates(groupBy: [METRIC, YEAR, KIND], having: $having, orderBy: $orderBy, first: $first) {
          metric { code } year kind count expected sum min max mean median perCapita } }`,
      {
        having: { [nameOf(statistic)]: { [bound]: limit } },
        orderBy: [{ by: order, direction }],
        first,
      },
    );
  }
});

test('rss-parser reads the feed: an entry for each version, with its figures', async () => {
  const feed = await new Parser().parseURL(`${service}/changes.atom`);
  const { dataset } = await query('{ dataset { version } }');
  assert.equal(feed.items.length, dataset.version);
  assert.match(feed.items[0].title, new RegExp(`^Version ${dataset.version}: `));
  assert.match(feed.items[0].content, /<li>.*<\/li>/);
  assert.ok(feed.items.every(({ id, isoDate, link }) => /^urn:uuid:/.test(id) && isoDate && link));
  assert.equal(new Set(feed.items.map(({ id }) => id)).size, feed.items.length);
});

test('changes laid over an earlier version give the present figures, in GraphQL and in CSV', async () => {
  const { items } = await new Parser().parseURL(`${service}/changes.atom`);
  const times = items.map(({ isoDate }) => isoDate).reverse();
  const read = async (parameters) =>
    parse(await (await fetchFile('/observations.csv', parameters)).text(), { columns: true });
  const present = new Map(figures.map((node) => [keyOf(node), node.value]));
  for (const [index, asOf] of times.entries()) {
    const earlier = await read({ asOf });
    const laid = new Map(earlier.map((row) => [key(row.area, row.metric, row.year), number(row.value)]));
    for (const row of await read({ changedSince: index + 1 })) {
      const changed = key(row.area, row.metric, row.year);
      row.change.includes('WITHDRAWN') ? laid.delete(changed) : laid.set(changed, number(row.value));
    }
    assert.deepEqual(new Map([...laid].sort()), new Map([...present].sort()));
    const { changes } = await query(
      `query Changes($version: Int) { changes(sinceVersion: $version, first: 1000) {
        nodes { area { code } metric { code } year kinds } } }`,
      { version: index + 1 },
    );
    const listed = (await read({ changedSince: index + 1 })).map(({ area, metric, year, change }) => [
      key(area, metric, year),
      change,
    ]);
    assert.deepEqual(listed.sort(), changes.nodes.map((node) => [keyOf(node), node.kinds.join(' | ')]).sort());
  }
});
