/** PostGraphile over the same flat table; plain lists are faster than connections. A process per processor. */
import cluster from 'node:cluster';
import { createServer } from 'node:http';
import { availableParallelism } from 'node:os';
import { postgraphile } from 'postgraphile';

if (cluster.isPrimary) {
  for (let i = 0; i < availableParallelism(); i++) cluster.fork();
  process.on('SIGTERM', () => process.exit());
} else {
  const middleware = postgraphile(process.env.DATABASE, 'bench', {
    simpleCollections: 'only',
    legacyRelations: 'omit',
    ignoreRBAC: false,
    disableQueryLog: true,
    queryCacheMaxSize: 50_000_000,
  });
  createServer(middleware).listen(Number(process.env.PORT), '127.0.0.1');
}
