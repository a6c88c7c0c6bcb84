import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { cpus, tmpdir, totalmem } from 'node:os';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { fill } from './lib/database.js';
import { growth } from './lib/growth.js';
import { swaps } from './lib/imports.js';
import { compare, conditional, measure, plan } from './lib/measuring.js';
import { startPostgres } from './lib/postgres.js';
import { picture, table } from './lib/results.js';
import { ceiling, peers, service } from './lib/servers.js';
import { workloads } from './lib/workloads.js';

const { values: options } = parseArgs({
  options: {
    quick: { type: 'boolean' },
    growth: { type: 'boolean' },
    only: { type: 'string', default: 'abcdefg' },
    against: { type: 'string', default: Object.keys(peers).join() },
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
const TITLES = {
  ...Object.fromEntries(Object.entries(workloads).map(([letter, { title }]) => [letter, title])),
  f: '(a) asked by a client that has the answer: 304',
};
const DATABASE = 'bench';
const ONE_TIMES = { metrics: 28, years: 5 };

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
  const servers = { clearinghouse: await started(service(scratch, database.jdbc)) };
  const data = await fill(postgres, DATABASE, servers.clearinghouse, ONE_TIMES);
  for (const name of options.against.split(',').filter((name) => peers[name])) {
    servers[name] = await started(peers[name](scratch, database));
  }
  servers.ceiling = await started(ceiling(scratch, servers.clearinghouse));
  return { servers, data };
}

async function againstPeers(postgres) {
  const { servers, data } = await peersAndService(postgres);
  const letters = options.only;
  await compare(servers, data, letters);
  const runs = plan(servers, letters, await conditional(servers.clearinghouse));
  await measure(scratch, servers, runs, data, effort);
  process.stdout.write(`${table(runs, TITLES)}\n`);
  if (letters.includes('g')) {
    process.stdout.write(`\n${await swaps(scratch, servers.clearinghouse, data, effort)}\n`);
  }
  if (options.write) {
    write(table(runs, TITLES));
    writeFileSync(join(import.meta.dirname, '../../docs/images/benchmark.svg'), picture(runs, TITLES));
  }
}

/** Puts the table into its place in docs/benchmark.md. */
function write(text) {
  const file = join(import.meta.dirname, '../../docs/benchmark.md');
  const page = readFileSync(file, 'utf8');
  writeFileSync(file, page.replace(/(<!-- table -->\n)[^]*(<!-- end of table -->)/, `$1${text}\n$2`));
}

try {
  mkdirSync(join(scratch, 'clearinghouse'));
  const { model } = cpus()[0];
  process.stdout.write(`${cpus().length} × ${model}, ${Math.round(totalmem() / 2 ** 30)} GB\n\n`);
  const postgres = await started(startPostgres(scratch));
  if (options.growth) {
    process.stdout.write(`${await growth(scratch, postgres, started, effort)}\n`);
  } else {
    await againstPeers(postgres);
  }
} finally {
  for (const server of running.toReversed()) await server.stop();
  if (!process.env.BENCH_KEEP) rmSync(scratch, { recursive: true, force: true });
}
