/** Workload (g): imports during load, each one the next version of the data. */
import { execFileSync } from 'node:child_process';
import { setTimeout as sleep } from 'node:timers/promises';
import { asked, say } from './asking.js';
import { paced } from './paced.js';
import { median } from './results.js';
import { workloads } from './workloads.js';

const BIN = 100;
const BEFORE = 3000;
const AFTER = 1000;
const SECONDS_TO_WARM = 3;
const FEWEST = 6;
const MOST_SECONDS_TO_SERVE = 30;
let documents = 0;

/** Returns a function that imports a document with one new figure and waits until it is served. */
export function importer(service) {
  const token = execFileSync(
    service.command[0],
    [...service.command.slice(1), 'token', '--role', 'editor', '--days', '1'],
    {
      env: { ...process.env, ...service.env },
      encoding: 'utf8',
      stdio: ['ignore', 'pipe', 'ignore'],
    },
  ).trim();
  return async () => {
    const value = 1000 + ++documents;
    const csv = `area,year,metric,value,printed,qualifier,reference_date,source,locator,kind,quote,note,title,publisher,published,url,held
ME,2015,missing-cases,${value},${value},exact,,bench-import,row ${documents},table cell,,,Imported while others ask,Benchmark,,,\n`;
    const response = await fetch(`${service.base}/documents?name=${documents}.csv&acceptWarnings=true`, {
      method: 'POST',
      headers: { authorization: `Bearer ${token}`, 'content-type': 'text/csv' },
      body: csv,
    });
    if (!response.ok) throw new Error(`The import was rejected: ${await response.text()}`);
    await served(service, value);
  };
}

async function served(service, value) {
  const query = '{ state(code: "ME") { observation(metric: "missing-cases", year: 2015) { value } } }';
  const until = Date.now() + 1000 * MOST_SECONDS_TO_SERVE;
  while ((await asked(service, query)).state.observation?.value !== value) {
    if (Date.now() > until) throw new Error(`The imported figure is not served: ${value}`);
    await sleep(20);
  }
}

/** The throughput drop of one workload around imports, and around control moments without an import. */
async function swapsUnder(letter, scratch, server, data, rounds, importOne) {
  const imports = Math.max(FEWEST, 2 * rounds);
  const seconds = Math.ceil((2 * imports * (BEFORE + 2 * AFTER)) / 1000) + 2;
  const loading = paced(
    scratch,
    server,
    workloads[letter].requests.clearinghouse,
    { warm: SECONDS_TO_WARM, seconds },
    data,
  );
  const happened = await Promise.race([
    moments(imports, importOne),
    loading.then(() => Promise.reject(new Error('The load ended early.'))),
  ]);
  const { from, bins, failed } = await loading;
  const lost = (importing) =>
    happened.filter((each) => each.importing === importing).map((each) => loss(bins, from, each));
  return {
    letter,
    importing: lost(true),
    quiet: lost(false),
    served: happened.filter((each) => each.importing).map((each) => each.took),
    failed,
  };
}

/** Moments with and without an import, in balanced order. */
async function moments(imports, importOne) {
  const happened = [];
  await sleep(1000 * SECONDS_TO_WARM + AFTER);
  for (let i = 0; i < 2 * imports; i++) {
    const importing = i % 4 === 1 || i % 4 === 2;
    await sleep(BEFORE);
    const at = Date.now();
    if (importing) await importOne();
    const took = Date.now() - at;
    happened.push({ importing, at, took });
    await sleep(Math.max(0, AFTER - took) + AFTER / 2);
  }
  return happened;
}

/** The throughput drop in the second after a moment, or until its import is served, against the seconds before. */
function loss(bins, from, { at, took }) {
  const bin = Math.floor((at - from) / BIN);
  const mean = (some) => some.reduce((sum, count) => sum + count, 0) / some.length;
  const before = mean(bins.slice(bin - (BEFORE - 500) / BIN, bin));
  return 1 - mean(bins.slice(bin, bin + Math.ceil(Math.max(AFTER, took) / BIN))) / before;
}

export async function swaps(scratch, server, data, { rounds }) {
  const importOne = importer(server);
  await importOne();
  const all = [];
  for (const letter of ['a', 'b']) {
    const swap = await swapsUnder(letter, scratch, server, data, rounds, importOne);
    say(`(g) under (${letter}): ${JSON.stringify(swap)}`);
    all.push(swap);
  }
  return all;
}

export const percent = (share) => `${Math.round(100 * share)} %`;

export function swapsTable(swaps) {
  const lost = (shares) => `${percent(median(shares))} (${percent(Math.max(...shares))})`;
  return [
    '| workload | imports | throughput drop, median (max) | the same without imports | sent to served, median | failed requests |',
    '|---|---|---|---|---|---|',
    ...swaps.map(
      ({ letter, importing, quiet, served, failed }) =>
        `| (${letter}) | ${importing.length} | ${lost(importing)} | ${lost(quiet)} | ${(median(served) / 1000).toFixed(2)} s | ${failed} |`,
    ),
  ].join('\n');
}
