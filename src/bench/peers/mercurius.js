/**
 * Mercurius, tuned: compiled queries, flat types, one prepared SQL statement per request over a flat table with a matching
 * index, a process per processor. CACHE=true adds mercurius-cache in front of the resolvers.
 */
import cluster from 'node:cluster';
import { availableParallelism } from 'node:os';
import Fastify from 'fastify';
import mercurius from 'mercurius';
import cache from 'mercurius-cache';
import pg from 'pg';

const schema = `
  type Figure { area: String! name: String! metric: String! year: Int! value: Float! qualifier: String! printed: String! }
  type Statistics { region: String count: Int! sum: Float! min: Float! max: Float! mean: Float! }
  type Query {
    slice(metric: String!, year: Int!): [Figure!]!
    everything(since: Int!, until: Int!): [Figure!]!
    regions(metric: String!, year: Int!): [Statistics!]!
  }`;

const SLICE = `select area, name, value, qualifier, printed
  from bench.figure where metric = $1 and year = $2 order by name`;
const EVERYTHING = `select area, metric, year, value, qualifier
  from bench.figure where year between $1 and $2 order by area, metric, year`;
const REGIONS = `select region, count(*)::int, sum(value), min(value), max(value), round(avg(value)::numeric, 2)::float as mean
  from bench.figure where metric = $1 and year = $2 group by region order by region`;

async function serve() {
  const pool = new pg.Pool({ connectionString: process.env.DATABASE, max: 8 });
  const rows = async (name, text, values) => (await pool.query({ name, text, values })).rows;
  const resolvers = {
    Query: {
      slice: (root, { metric, year }) => rows('slice', SLICE, [metric, year]),
      everything: (root, { since, until }) => rows('everything', EVERYTHING, [since, until]),
      regions: (root, { metric, year }) => rows('regions', REGIONS, [metric, year]),
    },
  };
  const app = Fastify();
  await app.register(mercurius, { schema, resolvers, jit: 1 });
  if (process.env.CACHE) {
    await app.register(cache, { ttl: 600, all: true });
  }
  await app.listen({ port: Number(process.env.PORT), host: '127.0.0.1' });
}

if (cluster.isPrimary) {
  const workers = Number(process.env.WORKERS ?? availableParallelism());
  for (let i = 0; i < workers; i++) cluster.fork();
  process.on('SIGTERM', () => process.exit());
} else {
  await serve();
}
