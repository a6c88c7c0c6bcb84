// Compares a start of the service from a snapshot with one of a bare application that has the same dependencies.
import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { ask, median, program, root, start, stop } from './service.mjs';

const JAR = join(root, 'src/startup/bare/target/project/target/quarkus-app/quarkus-run.jar');
const BODY = '{"query":"{ __typename }"}';
const HEADERS = { 'Content-Type': 'application/json', 'Content-Length': BODY.length };
const ROUNDS = Number(process.env.ROUNDS ?? 7);

const typename = async (port) =>
  (await ask(port, '/graphql', { method: 'POST', headers: HEADERS, body: BODY })).body.toString();

async function startOnce(command, environment) {
  const service = await start(command, environment, { query: typename, right: '{"data":{"__typename":"Query"}}' });
  await stop(service);
  return service.milliseconds;
}

/** The time to the first answer as a multiple of the bare application's; undefined if that is not built. */
export async function againstBare(own, snapshot) {
  if (!existsSync(JAR)) return undefined;
  const times = { service: [], bare: [] };
  for (let round = 0; round < ROUNDS; round++) {
    times.service.push(await startOnce(own, snapshot));
    times.bare.push(await startOnce(program(JAR), {}));
  }
  const [service, bare] = [median(times.service), median(times.bare)];
  console.log(
    `exec to { __typename }, median of ${ROUNDS}: ${Math.round(service)} ms from a snapshot, ` +
      `${Math.round(bare)} ms by a bare application with the same dependencies`,
  );
  return service / bare;
}
