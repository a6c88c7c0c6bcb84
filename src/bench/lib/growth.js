/** The service with 1, 10 and 100 times the rows: throughput of equal slices, load time, memory per figure. */
import { execFileSync } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { setTimeout as sleep } from 'node:timers/promises';
import { asked, say } from './asking.js';
import { fill } from './database.js';
import { importer } from './imports.js';
import { load } from './load.js';
import { turn } from './measuring.js';
import { median } from './results.js';
import { service } from './servers.js';
import { warmUp } from './warming.js';
import { post, varying, workloads } from './workloads.js';

/** Numbers of metrics and years with a figure of every area: 1, 10 and 100 times the rows. */
const SCALES = [
  { times: 1, metrics: 28, years: 5 },
  { times: 10, metrics: 140, years: 10 },
  { times: 100, metrics: 700, years: 20 },
];
const SECONDS_OF_REQUESTS = 2;
const WARMING_IMPORTS = 20;
const IMPORT_ROUNDS = 3;
/** Many, because the system counts processor time in ticks of 10 ms. */
const IMPORTS = 10;
const MILLIS_OF_IMPORTS = 15_000;
const TICKS_PER_SECOND = 100;

/** Heap bytes in use after a garbage collection. */
function heap({ pid }) {
  const histogram = execFileSync('jcmd', [String(pid), 'GC.class_histogram'], { encoding: 'utf8', maxBuffer: 2 ** 26 });
  return Number(histogram.trim().split('\n').pop().trim().split(/\s+/)[2]);
}

/** Heap after some requests, so that classes and caches of the first ones do not count as rows. */
async function used(scratch, server, data) {
  await load(scratch, server.base, post('{ states { code name } }'), SECONDS_OF_REQUESTS, data);
  return heap(server);
}

async function grown(scratch, postgres, started, scale, options) {
  const database = `growth${scale.times}`;
  await postgres.sql('postgres', `create database ${database}`);
  const server = await started(service(scratch, postgres.jdbc(database), options));
  await importer(server)();
  const none = { metrics: [], years: [] };
  const before = { heap: await used(scratch, server, none), observations: await held(server) };
  const data = await fill(postgres, database, server, scale);
  const bytes = ((await used(scratch, server, none)) - before.heap) / (data.observations - before.observations);
  return {
    times: scale.times,
    ...data,
    server,
    bytes,
    requests: await slices(server, data),
    rates: { b: [], state: [], page: [] },
  };
}

async function held(server) {
  return (await asked(server, '{ observations(first: 1) { totalCount } }')).observations.totalCount;
}

/** Requests whose responses have the same size at each scale. */
async function slices(server, { metrics, years }) {
  const middle = { metric: metrics[metrics.length >> 1], year: years[years.length >> 1] };
  const cursor = await asked(
    server,
    `{ observations(first: 1, filter: { areas: ["MS"], metrics: ["${middle.metric}"], years: [${middle.year}] }) { pageInfo { endCursor } } }`,
  );
  const chosen = { metrics: metrics.slice(0, SCALES[0].metrics), after: cursor.observations.pageInfo.endCursor };
  return {
    b: workloads.b.requests.clearinghouse,
    state: varying(
      'query State($metrics: [String!]!) { state(code: "ME") { observations(filter: { metrics: $metrics, since: 2019, until: 2023 }) { metric { code } year value qualifier } } }',
      { metrics: chosen.metrics },
    ),
    page: varying(
      'query Page($after: String!) { observations(first: 50, after: $after) { nodes { area { code } metric { code } year value qualifier } } }',
      { after: chosen.after },
    ),
  };
}

export async function growth(scratch, postgres, started, { rounds, seconds, warm }, options) {
  const all = [];
  for (const scale of SCALES) all.push(await grown(scratch, postgres, started, scale, options));
  const kinds = Object.keys(all[0].rates);
  const once = (each, kind, time) => load(scratch, each.server.base, each.requests[kind], time, each);
  for (const each of all) for (const kind of kinds) await warmUp((time) => once(each, kind, time), warm);
  for (let round = 0; round < rounds; round++) {
    for (const kind of kinds)
      for (const each of turn(all, round)) {
        const { rate, failed } = await once(each, kind, seconds);
        if (failed) throw new Error(`${failed} requests failed.`);
        each.rates[kind].push(rate);
        say(`${round + 1}/${rounds} ${kind} at ${each.times}×: ${Math.round(rate)}/s`);
      }
  }
  await imports(all);
  const kept = (each, kind) => median(each.rates[kind].map((rate, round) => rate / all[0].rates[kind][round]));
  return all.map((each) => ({ ...each, kept: Object.fromEntries(kinds.map((kind) => [kind, kept(each, kind)])) }));
}

/** Processor time of the service for each import, without what it needs while idle, and the time until it is served. */
async function imports(all) {
  for (const each of all) each.imports = [];
  const importOne = new Map(all.map((each) => [each, importer(each.server)]));
  for (let round = 0; round < WARMING_IMPORTS; round++) for (const each of all) await importOne.get(each)();
  for (let round = 0; round < IMPORT_ROUNDS; round++) {
    for (const each of turn(all, round)) {
      const idle = await processorTime(each.server, () => sleep(MILLIS_OF_IMPORTS));
      const times = [];
      const busy = await processorTime(each.server, async () => {
        const end = Date.now() + MILLIS_OF_IMPORTS;
        for (let i = 0; i < IMPORTS; i++) {
          const from = Date.now();
          await importOne.get(each)();
          times.push(Date.now() - from);
        }
        await sleep(Math.max(0, end - Date.now()));
      });
      each.imports.push({ processor: (busy - idle) / IMPORTS, served: Math.max(...times) });
      say(`${round + 1}/${IMPORT_ROUNDS} imports at ${each.times}×: ${JSON.stringify(each.imports.at(-1))}`);
    }
  }
}

/** Milliseconds of processor time of a process while something else happens. */
async function processorTime({ pid }, meanwhile) {
  const used = () => {
    const fields = readFileSync(`/proc/${pid}/stat`, 'utf8').split(') ')[1].split(' ');
    return ((Number(fields[11]) + Number(fields[12])) * 1000) / TICKS_PER_SECOND;
  };
  const before = used();
  await meanwhile();
  return used() - before;
}

const share = (kept) => (kept < 0.1 ? kept.toPrecision(1) : kept.toFixed(2));

/** The median over the rounds. */
export const importCost = ({ imports }) => median(imports.map(({ processor }) => processor));

export const longestServed = ({ imports }) => Math.max(...imports.map(({ served }) => served));

export function growthTable(scales) {
  const cell = ({ rates, kept }, kind) =>
    `${Math.round(median(rates[kind])).toLocaleString('en-US')} (${share(kept[kind])}×)`;
  return [
    '| rows | observations | (b), requests/s (against 1×) | one state | a page in the middle | recorded to served | bytes per observation | import: processor time, served at most |',
    '|---|---|---|---|---|---|---|---|',
    ...scales.map(
      (each) =>
        `| ${each.times}× | ${each.observations.toLocaleString('en-US')} | ${cell(each, 'b')} | ${cell(each, 'state')} | ${cell(each, 'page')} | ${each.secondsUntilServed.toFixed(1)} s | ${Math.round(each.bytes)} | ${Math.round(importCost(each))} ms, ${(longestServed(each) / 1000).toFixed(1)} s |`,
    ),
  ].join('\n');
}
