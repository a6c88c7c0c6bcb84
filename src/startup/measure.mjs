// Measures starts, memory, throughput and size of the packaged service, and prints tables. See run.
import { join } from 'node:path';
import { againstBare } from './bare.mjs';
import { judge } from './bars.mjs';
import { rates } from './rates.mjs';
import { programs, start, stop, withScratch } from './service.mjs';
import { sizes } from './sizes.mjs';
import { starts } from './starts.mjs';
import { storages } from './storages.mjs';

const [archive, executable, withoutPostgres] = process.argv.slice(2);
const kinds = programs(executable, archive);
const some = Object.values(kinds)[0];

await withScratch(async (scratch) => {
  const dataDir = join(scratch, 'external');
  const owner = { dataDir, ...(await start(some, { CLEARINGHOUSE_DATA_DIR: dataDir })) };
  try {
    const places = storages(scratch, owner, some);
    const measured = {
      starts: await starts(kinds, places),
      rates: await rates(kinds, places.snapshot),
      againstBare: await againstBare(kinds.JVM, places.snapshot),
      ...sizes(executable, withoutPostgres),
    };
    process.exitCode = judge(measured) ? 0 : 1;
  } finally {
    await stop(owner);
  }
});
