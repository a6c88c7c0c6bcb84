/** Starts the service and its peers. */
import { join } from 'node:path';
import { writeFileSync } from 'node:fs';
import { ask } from './asking.js';
import { JAR, JAVA, start } from './processes.js';
import { workloads } from './workloads.js';

const HERE = join(import.meta.dirname, '..');

/** The packaged service, or another build of it, on a database with Java options, and the command line of its commands. */
export async function service(scratch, jdbc, options = [], { name = 'clearinghouse', jar = JAR } = {}) {
  const command = [JAVA, ...options, '-jar', jar];
  const env = {
    CLEARINGHOUSE_DATA_DIR: join(scratch, name),
    QUARKUS_HTTP_HOST: '127.0.0.1',
    QUARKUS_MANAGEMENT_PORT: '0',
    QUARKUS_DATASOURCE_JDBC_URL: jdbc.url,
    QUARKUS_DATASOURCE_USERNAME: jdbc.user,
    QUARKUS_DATASOURCE_PASSWORD: jdbc.password,
  };
  const log = join(scratch, `${name}.log`);
  const serving = [...command, 'serve', '--migrate'];
  const server = await start(name, serving, (port) => ({ ...env, QUARKUS_HTTP_PORT: String(port) }), log);
  return { ...server, command, env };
}

const node = (name, script, env, scratch) =>
  start(name, [process.execPath, join(HERE, 'peers', script)], () => env, join(scratch, `${name}.log`));

export const peers = {
  mercurius: (scratch, { url }) => node('mercurius', 'mercurius.js', { DATABASE: url }, scratch),
  'mercurius-cache': (scratch, { url }) =>
    node('mercurius-cache', 'mercurius.js', { DATABASE: url, CACHE: 'true' }, scratch),
  postgraphile: (scratch, { url }) => node('postgraphile', 'postgraphile/peer.js', { DATABASE: url }, scratch),
  dgs: (scratch, { jdbc }) =>
    start(
      'dgs',
      [JAVA, '-jar', join(HERE, 'dgs/target/dgs.jar')],
      () => ({ JDBC_URL: jdbc.url, PGUSER: jdbc.user, PGPASSWORD: jdbc.password }),
      join(scratch, 'dgs.log'),
    ),
};

/** Sends the service's response to (a). */
export async function ceiling(scratch, service) {
  const file = join(scratch, 'bytes');
  writeFileSync(file, await ask(service, workloads.a.requests.clearinghouse));
  return start(
    'ceiling',
    [JAVA, '-jar', join(HERE, 'ceiling/target/ceiling.jar')],
    () => ({ BYTES: file }),
    join(scratch, 'ceiling.log'),
  );
}
