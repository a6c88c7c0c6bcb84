// The storages.
import { readFileSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import { run } from './service.mjs';

/** The settings of each. Another process provides the external PostgreSQL with its embedded one. */
export function storages(scratch, owner, program) {
  const cluster = join(
    owner.dataDir,
    readdirSync(owner.dataDir).find((name) => /^postgres-\d+$/.test(name)),
  );
  const port = readFileSync(join(cluster, 'postmaster.pid'), 'utf8').split('\n')[3];
  const embedded = { CLEARINGHOUSE_DATA_DIR: join(scratch, 'embedded') };
  const snapshot = { CLEARINGHOUSE_SNAPSHOT: join(scratch, 'snapshot') };
  run(program, embedded, 'export', '--format', 'snapshot', '--output', snapshot.CLEARINGHOUSE_SNAPSHOT);
  return {
    external: {
      QUARKUS_DATASOURCE_JDBC_URL: `jdbc:postgresql://127.0.0.1:${port}/clearinghouse?sslmode=disable`,
      QUARKUS_DATASOURCE_USERNAME: 'clearinghouse',
      QUARKUS_DATASOURCE_PASSWORD: readFileSync(join(owner.dataDir, 'postgres.password'), 'utf8').trim(),
    },
    embedded,
    snapshot,
  };
}
