import assert from 'node:assert/strict';
import { readFile, readdir, rm } from 'node:fs/promises';
import { before, test } from 'node:test';
import { parse } from 'graphql';
import { clients, tool } from '../tool.js';

const examples = `${clients}../main/resources/examples/`;
const generated = `${clients}generated/examples.ts`;

before(() => rm(generated, { force: true }));

test('GraphQL Code Generator generates types for every example, and strict TypeScript accepts them', async () => {
  await tool('graphql-codegen', '--config', 'codegen.ts');
  const types = await readFile(generated, 'utf8');
  for (const file of (await readdir(examples)).filter((name) => name.endsWith('.graphql'))) {
    const operation = parse(await readFile(examples + file, 'utf8')).definitions[0].name.value;
    assert.match(types, new RegExp(`export const ${operation}Document = `), file);
  }
  await tool('tsc', '--project', 'tsconfig.json');
});
