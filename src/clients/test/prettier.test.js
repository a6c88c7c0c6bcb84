import { test } from 'node:test';
import { clients, tool } from '../tool.js';

const javaScript = [
  'src/clients/*.{js,ts}',
  'src/clients/{relay,test}/*.js',
  'src/bench/*.js',
  'src/bench/{lib,peers}/**/*.js',
  'src/startup/*.mjs',
  'docker/schemas/*.mjs',
];
const shell = [
  '.ci/*',
  'docker/{check,confined,train}',
  'docker/schemas/run',
  'docs/images/make',
  'src/*/run',
  'src/startup/compare',
  'src/test/sheets/print',
  'src/scenario',
];

/** With --write instead of --check, the same command formats the files. */
function check(patterns) {
  const files = patterns.map((pattern) => `${clients}../../${pattern}`);
  return tool('prettier', '--plugin', 'prettier-plugin-sh', '--check', ...files);
}

test('JavaScript and TypeScript are formatted', () => check(javaScript));

test('shell scripts are formatted', () => check(shell));
