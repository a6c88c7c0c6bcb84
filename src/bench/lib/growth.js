/** The service with 1, 10 and 100 times the rows: how fast it answers (b), how long loading takes, what a figure takes in memory. */
import { execFileSync } from 'node:child_process';
import { asked, fill } from './database.js';
import { load } from './load.js';
import { median } from './results.js';
import { service } from './servers.js';
import { workloads } from './workloads.js';

const SCALES = [
  { times: 1, metrics: 28, years: 5 },
  { times: 10, metrics: 140, years: 10 },
  { times: 100, metrics: 700, years: 20 },
];

/** Bytes in use, garbage collected. */
function heap({ pid }) {
  const histogram = execFileSync('jcmd', [String(pid), 'GC.class_histogram'], { encoding: 'utf8', maxBuffer: 2 ** 26 });
  return Number(histogram.trim().split('\n').pop().trim().split(/\s+/)[2]);
}

async function grown(scratch, postgres, started, scale) {
  const database = `growth${scale.times}`;
  await postgres.sql('postgres', `create database ${database}`);
  const server = await started(service(scratch, postgres.jdbc(database)));
  const before = { heap: heap(server), observations: await held(server) };
  const data = await fill(postgres, database, server, scale);
  const bytes = (heap(server) - before.heap) / (data.observations - before.observations);
  return { ...scale, ...data, server, bytes, rates: [], medians: [] };
}

async function held(server) {
  return (await asked(server, '{ observations(first: 1) { totalCount } }')).observations.totalCount;
}

export async function growth(scratch, postgres, started, { rounds, seconds, warm }) {
  const all = [];
  for (const scale of SCALES) all.push(await grown(scratch, postgres, started, scale));
  const request = workloads.b.requests.clearinghouse;
  for (const each of all) await load(scratch, each.server.base, request, warm, each);
  for (let round = 0; round < rounds; round++) {
    for (const each of all) {
      const result = await load(scratch, each.server.base, request, seconds, each);
      each.rates.push(result.rate);
      each.medians.push(result.p50);
    }
  }
  return [
    '| rows | observations | (b), requests/s | against 1× | median | recorded to served | bytes per observation |',
    '|---|---|---|---|---|---|---|',
    ...all.map((each) => {
      const against = median(each.rates.map((rate, round) => rate / all[0].rates[round]));
      return `| ${each.times}× | ${each.observations.toLocaleString('en-US')} | ${Math.round(median(each.rates)).toLocaleString('en-US')} | ${against.toFixed(2)}× | ${median(each.medians).toFixed(1)} ms | ${each.secondsUntilServed.toFixed(1)} s | ${Math.round(each.bytes)} |`;
    }),
  ].join('\n');
}
