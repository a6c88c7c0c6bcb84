/** A database with the service's schema and catalogue, and generated rows. */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { asked } from './asking.js';

const ROWS = readFileSync(join(import.meta.dirname, '../rows.sql'), 'utf8');
const LAST_YEAR = 2023;

const version = async (service) => (await asked(service, '{ dataset { version } }')).dataset.version;

/**
 * Adds rows, waits until the service has loaded them, and returns the current data. So many metrics have figures, all
 * of the catalogue without a number; those beyond the catalogue's are generated.
 */
export async function fill(postgres, database, service, { metrics, years }) {
  const before = await version(service);
  const statements = ROWS.replaceAll('{{metrics}}', metrics ?? 'null')
    .replaceAll('{{years}}', years)
    .split(/^(?=vacuum)/m);
  await postgres.sql(database, statements[0]);
  const recorded = performance.now();
  while ((await version(service)) === before) await sleep(20);
  const served = performance.now();
  await postgres.sql(database, statements[1]);
  const codes = await postgres.sql(database, `select code from metric order by position limit ${metrics ?? 'null'}`);
  const count = await postgres.sql(database, 'select count(*)::int from observation where superseded is null');
  return {
    metrics: codes.rows.map((row) => row.code),
    years: Array.from({ length: years }, (unused, index) => LAST_YEAR + 1 - years + index),
    observations: count.rows[0].count,
    secondsUntilServed: (served - recorded) / 1000,
  };
}
