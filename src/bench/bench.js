import { mkdirSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { parseArgs } from 'node:util';
import { fill } from './lib/database.js';
import { growth, growthTable } from './lib/growth.js';
import { swaps, swapsTable } from './lib/imports.js';
import { compare, conditional, measure, plan } from './lib/measuring.js';
import { effortTold, machine, put, putPicture, speed } from './lib/pages.js';
import { picture } from './lib/picture.js';
import { startPostgres } from './lib/postgres.js';
import { noise, table } from './lib/results.js';
import { ceiling, peers, service } from './lib/servers.js';
import { steady, steadyTable, tail } from './lib/steady.js';
import { growthTargets, targets } from './lib/targets.js';
import { workloads } from './lib/workloads.js';

const ALL = { only: 'abcdefg', against: Object.keys(peers).join() };
const { values: options } = parseArgs({
  options: {
    quick: { type: 'boolean' },
    growth: { type: 'boolean' },
    only: { type: 'string', default: ALL.only },
    against: { type: 'string', default: ALL.against },
    previous: { type: 'string' },
    options: { type: 'string' },
    rounds: { type: 'string' },
    seconds: { type: 'string' },
    warm: { type: 'string' },
    profile: { type: 'string' },
    write: { type: 'boolean' },
  },
});
const effort = {
  rounds: Number(options.rounds ?? (options.quick ? 2 : 5)),
  seconds: Number(options.seconds ?? (options.quick ? 2 : 4)),
  warm: Number(options.warm ?? (options.quick ? 3 : 15)),
  profile: options.profile,
};
const javaOptions = options.options?.split(/\s+/).filter(Boolean) ?? [];
const TITLES = {
  ...Object.fromEntries(Object.entries(workloads).map(([letter, { title }]) => [letter, title])),
  f: '(a) by a client that has the response cached: 304',
};
const PAGE = 'docs/benchmark.md';
const DATABASE = 'bench';
const ONE_TIMES = { years: 5 };
const SHARES_OF_RATE = [1 / 2, 1 / 4];

const scratch = mkdtempSync(join(tmpdir(), 'bench-'));
const running = [];
const started = async (starting) => {
  const server = await starting;
  running.push(server);
  return server;
};

async function peersAndService(postgres) {
  await postgres.sql('postgres', `create database ${DATABASE}`);
  const database = { url: postgres.url(DATABASE), jdbc: postgres.jdbc(DATABASE) };
  const servers = { clearinghouse: await started(service(scratch, database.jdbc, javaOptions)) };
  const data = await fill(postgres, DATABASE, servers.clearinghouse, ONE_TIMES);
  if (options.previous) {
    mkdirSync(join(scratch, 'previous'));
    const build = { name: 'previous', jar: resolve(options.previous) };
    servers.previous = await started(service(scratch, database.jdbc, javaOptions, build));
  }
  for (const name of options.against.split(',').filter((name) => peers[name])) {
    servers[name] = await started(peers[name](scratch, database));
  }
  servers.ceiling = await started(ceiling(scratch, servers.clearinghouse));
  return { servers, data };
}

async function measured(postgres) {
  const { servers, data } = await peersAndService(postgres);
  const letters = options.only;
  await compare(servers, data, letters);
  const runs = plan(servers, letters, await conditional(servers.clearinghouse));
  await measure(scratch, servers, runs, data, effort);
  const result = { runs };
  if (letters.includes('a')) {
    result.steady = await atShares(servers, runs, data).catch(unmeasured);
    result.saturated = Object.fromEntries(
      runs
        .filter(({ letter, name }) => letter === 'a' && ['clearinghouse', 'ceiling'].includes(name))
        .map((run) => [run.name, tail(run)]),
    );
  }
  if (letters.includes('g')) result.swaps = await swaps(scratch, servers.clearinghouse, data, effort);
  return result;
}

async function atShares(servers, runs, data) {
  const tails = [];
  for (const share of SHARES_OF_RATE) tails.push(await steady(scratch, servers, runs, data, effort, share));
  return tails;
}

/** A busy machine cannot send requests at a fixed rate; the other results are still written. */
function unmeasured(error) {
  process.stderr.write(`The tail at a fixed rate was not measured: ${error.message}\n`);
}

/** The generated parts of docs/benchmark.md, by the names of their markers. */
function parts(result) {
  return {
    table: `${effortTold(effort)}\n\n${table(result.runs, TITLES)}${noise(result.runs)}`,
    tails: result.steady ? steadyTable(result.saturated, result.steady) : '',
    swaps: result.swaps ? swapsTable(result.swaps) : '',
    targets: targets(result),
  };
}

async function againstPeers(postgres) {
  const result = await measured(postgres);
  const texts = parts(result);
  process.stdout.write(`${Object.values(texts).join('\n\n')}\n`);
  if (!options.write) return;
  if (javaOptions.length) {
    put(
      PAGE,
      'options',
      [
        `\`src/bench/run --options="${javaOptions.join(' ')}"\`:\n${texts.table}`,
        texts.tails,
        texts.swaps,
        texts.targets,
      ].join('\n\n'),
    );
    return;
  }
  for (const [name, text] of Object.entries(texts)) put(PAGE, name, text);
  put('README.md', 'speed', speed(result.runs));
  putPicture(picture(result.runs, TITLES));
}

async function grown(postgres) {
  const scales = await growth(scratch, postgres, started, effort, javaOptions);
  const text = [effortTold(effort), growthTable(scales), growthTargets(scales)].join('\n\n');
  process.stdout.write(`${text}\n`);
  if (options.write) put(PAGE, 'growth', text);
}

const partly = options.previous || options.only !== ALL.only || options.against !== ALL.against;
if (options.write && partly && !javaOptions.length)
  throw new Error('--write needs a complete run, without --only and --against.');
if (options.write && options.growth && javaOptions.length)
  throw new Error('--growth --write does not work with --options.');

try {
  mkdirSync(join(scratch, 'clearinghouse'));
  process.stdout.write(`${machine()}\n\n`);
  const postgres = await started(startPostgres(scratch));
  await (options.growth ? grown(postgres) : againstPeers(postgres));
} finally {
  for (const server of running.toReversed()) await server.stop();
  if (!process.env.BENCH_KEEP) rmSync(scratch, { recursive: true, force: true });
}
