/** Checks that all servers return the same figures, then measures them in turn, in several rounds. */
import { deepStrictEqual } from 'node:assert';
import { execFileSync } from 'node:child_process';
import { join, resolve } from 'node:path';
import { ask, say } from './asking.js';
import { load } from './load.js';
import { warmUp } from './warming.js';
import { figures, read, workloads } from './workloads.js';

let asked = 0;
const filled = (request, metric, year) => ({
  ...request,
  body: request.body?.replaceAll('{METRIC}', metric).replaceAll('{YEAR}', year).replaceAll('{NEW}', `asked_${++asked}`),
});

/** Fails unless all servers return the same figures. */
export async function compare(servers, { metrics, years }, letters) {
  for (const letter of letters.split('').filter((each) => workloads[each])) {
    for (const metric of [metrics[0], metrics.at(-1)]) {
      for (const year of [years[0], years.at(-1)]) await compareOne(servers, letter, metric, year);
    }
  }
  say('All servers return the same figures.');
}

async function compareOne(servers, letter, metric, year) {
  const { clearinghouse, ...others } = workloads[letter].requests;
  const own = await answered(servers.clearinghouse, clearinghouse, metric, year);
  if (own.length === 0) throw new Error(`(${letter}): no figures of ${metric} in ${year}`);
  for (const [name, request] of Object.entries(others).filter(([name]) => servers[name] && name !== 'ceiling')) {
    deepStrictEqual(
      await answered(servers[name], request, metric, year),
      own,
      `(${letter}): ${name} returns different figures`,
    );
  }
}

const answered = async (server, request, metric, year) =>
  figures(JSON.parse(await ask(server, filled(request, metric, year))));

/** Workload (f): a GET by a client that has the response cached. */
export async function conditional(service) {
  const headers = { Accept: 'application/json', 'Accept-Encoding': 'gzip' };
  const tag = (await fetch(service.base + read, { headers })).headers.get('etag');
  return { method: 'GET', path: read, status: 304, headers: { ...headers, 'If-None-Match': tag } };
}

export function plan(servers, letters, conditionalRequest) {
  const all = Object.entries(workloads).flatMap(([letter, { requests }]) =>
    Object.entries(requests).map(([name, request]) => ({ letter, name, request })),
  );
  for (const name of ['clearinghouse', 'ceiling']) all.push({ letter: 'f', name, request: conditionalRequest });
  return all
    .filter(({ letter, name }) => letters.includes(letter) && servers[name])
    .map((run) => ({ ...run, results: [] }));
}

/** Another order each round, so that no server always follows the same one. */
export function turn(all, round) {
  const from = (7 * round) % all.length;
  const turned = [...all.slice(from), ...all.slice(0, from)];
  return round % 2 ? turned.toReversed() : turned;
}

export async function measure(scratch, servers, runs, data, { rounds, seconds, warm, profile }) {
  const own = runs.filter(({ name }) => name === 'clearinghouse');
  const expected = {};
  for (const { letter, request } of own)
    expected[letter] = await figuresNow(servers.clearinghouse, letter, request, data);
  const once = ({ name, request }, time) => load(scratch, servers[name].base, request, time, data);
  for (const run of runs) {
    const rates = await warmUp((time) => once(run, time), warm);
    say(`warm (${run.letter}) ${run.name}: ${rates.map(Math.round).join(', ')}/s`);
  }
  for (const run of profile ? own : []) {
    await recorded(servers.clearinghouse.pid, join(resolve(profile), `${run.letter}.jfr`), () =>
      once(run, 3 * seconds),
    );
  }
  for (let round = 0; round < rounds; round++) {
    for (const run of turn(runs, round)) {
      const check = async () =>
        deepStrictEqual(await figuresNow(servers[run.name], run.letter, run.request, data), expected[run.letter]);
      await check();
      const result = await once(run, seconds);
      await check();
      run.results.push(result);
      say(`${round + 1}/${rounds} (${run.letter}) ${run.name}: ${told(result)}`);
    }
  }
}

const told = ({ rate, p50, p99, failed }) =>
  `${Math.round(rate)}/s, p50 ${p50} ms, p99 ${p99} ms${failed ? `, ${failed} FAILED` : ''}`;

/** The figures that a server returns; for (f), only checks the status. */
async function figuresNow(server, letter, request, { metrics, years }) {
  if (letter !== 'f') return answered(server, request, metrics[0], years.at(-1));
  await ask(server, request);
}

/** Records the service with Java Flight Recorder during a load. */
async function recorded(pid, file, meanwhile) {
  execFileSync('jcmd', [String(pid), 'JFR.start', 'name=bench', 'settings=profile']);
  await meanwhile();
  execFileSync('jcmd', [String(pid), 'JFR.stop', 'name=bench', `filename=${file}`]);
}
