import assert from 'node:assert/strict';
import { test } from 'node:test';
import { fileURLToPath } from 'node:url';
import { ESLint } from 'eslint';

const root = fileURLToPath(new URL('../../..', import.meta.url));
const config = fileURLToPath(new URL('../eslint.config.js', import.meta.url));

for (const [what, files] of [
  ['the schema keeps the recommended rules and those of Relay', 'docs/schema.graphql'],
  ['the examples keep the recommended rules', 'src/main/resources/examples/*.graphql'],
]) {
  test(what, async () => {
    const results = await new ESLint({ cwd: root, overrideConfigFile: config }).lintFiles(files);
    const found = results.flatMap(({ filePath, messages }) =>
      messages.map(({ line, ruleId, message }) => `${filePath}:${line} ${ruleId}: ${message}`),
    );
    assert.deepEqual(found, []);
  });
}
