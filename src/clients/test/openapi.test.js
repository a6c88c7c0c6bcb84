import assert from 'node:assert/strict';
import { execFile } from 'node:child_process';
import { mkdir, rm, writeFile } from 'node:fs/promises';
import { before, test } from 'node:test';
import { promisify } from 'node:util';
import { service } from '../service.js';
import { clients, tool } from '../tool.js';

const description = `${clients}generated/openapi.json`;
const types = `${clients}generated/openapi.d.ts`;

before(async () => {
  await mkdir(`${clients}generated`, { recursive: true });
  await rm(types, { force: true });
  const response = await fetch(`${service}/openapi.json`);
  assert.equal(response.status, 200);
  await writeFile(description, await response.text());
});

test('the description keeps the recommended rules of Redocly', async () => {
  await tool('redocly', 'lint', '--extends=recommended', description);
});

test('openapi-typescript generates types, strict TypeScript accepts a call, and the call is answered', async () => {
  await tool('openapi-typescript', description, '--output', types);
  await tool('tsc', '--project', 'tsconfig.openapi.json');
  const run = promisify(execFile);
  const { stdout } = await run(`${clients}node_modules/.bin/tsx`, ['openapi.ts'], { cwd: clients });
  const { rows, example, sheet } = JSON.parse(stdout);
  assert.match(rows[0], /^area,/);
  assert.match(rows[1], /^US,/);
  assert.equal(example, 'Every state');
  assert.match(sheet, /Maine/);
});
