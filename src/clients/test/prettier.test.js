import { test } from 'node:test';
import { clients, tool } from '../tool.js';

const root = `${clients}../..`;
const files = [
  'src/clients/*.{js,ts}',
  'src/clients/{relay,test}/*.js',
  'src/bench/*.js',
  'src/bench/{lib,peers}/**/*.js',
  'src/startup/*.mjs',
  'docker/schemas/*.mjs',
];

test('JavaScript and TypeScript are formatted; node_modules/.bin/prettier --write formats them', () =>
  tool('prettier', '--check', ...files.map((pattern) => `${root}/${pattern}`)));
