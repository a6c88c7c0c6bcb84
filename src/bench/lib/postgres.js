/** Runs the service's bundled PostgreSQL in its own directory, for the service and all peers. */
import { execFileSync, spawnSync } from 'node:child_process';
import { chmodSync, chownSync, mkdirSync, readdirSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import pg from 'pg';
import { freePort, JAR } from './processes.js';

const NOBODY = 65534;
const asNobody = process.getuid() === 0 ? { uid: NOBODY, gid: NOBODY } : {};
const LIBRARIES = join(dirname(JAR), 'lib/main');

function unpack(directory) {
  const platform = process.arch === 'arm64' ? 'arm64v8' : 'amd64';
  const jar = readdirSync(LIBRARIES).find((name) => name.includes(`embedded-postgres-binaries-linux-${platform}`));
  mkdirSync(directory, { recursive: true });
  execFileSync('sh', ['-c', `unzip -p "${join(LIBRARIES, jar)}" '*.txz' | tar -xJ -C "${directory}"`]);
}

export async function startPostgres(scratch) {
  const binaries = join(scratch, 'postgres');
  const data = join(scratch, 'data');
  const port = await freePort();
  const run = (tool, ...args) => {
    const done = spawnSync(join(binaries, 'bin', tool), args, {
      ...asNobody,
      cwd: data,
      encoding: 'utf8',
      stdio: ['ignore', 'ignore', 'pipe'],
    });
    if (done.status !== 0) throw new Error(`${tool}: ${done.error ?? done.stderr}`);
  };
  unpack(binaries);
  mkdirSync(data);
  chmodSync(scratch, 0o755);
  if (asNobody.uid) chownSync(data, NOBODY, NOBODY);
  const password = join(scratch, 'password');
  writeFileSync(password, 'bench');
  run(
    'initdb',
    '-D',
    data,
    '-U',
    'bench',
    '-A',
    'scram-sha-256',
    `--pwfile=${password}`,
    '--locale=C.UTF-8',
    '-E',
    'UTF8',
  );
  const options = `-p ${port} -c listen_addresses=127.0.0.1 -c unix_socket_directories=${data} -c shared_buffers=512MB -c max_wal_size=4GB`;
  run('pg_ctl', '-D', data, '-w', '-l', join(data, 'log'), '-o', options, 'start');
  return {
    /** A Unix socket, which Node's driver supports and Java's does not. */
    url: (database) => `postgres://bench:bench@/${database}?host=${encodeURIComponent(data)}&port=${port}`,
    jdbc: (database) => ({ url: `jdbc:postgresql://127.0.0.1:${port}/${database}`, user: 'bench', password: 'bench' }),
    sql: (database, text) => query(`postgres://bench:bench@127.0.0.1:${port}/${database}`, text),
    stop: () => run('pg_ctl', '-D', data, '-m', 'immediate', 'stop'),
  };
}

async function query(connectionString, text) {
  const client = new pg.Client({ connectionString });
  await client.connect();
  try {
    return await client.query(text);
  } finally {
    await client.end();
  }
}
