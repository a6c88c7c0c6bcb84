import assert from 'node:assert/strict';
import { execFile } from 'node:child_process';
import { mkdir, readFile, rm, writeFile } from 'node:fs/promises';
import { promisify } from 'node:util';
import { service } from './service.js';
import { clients } from './tool.js';

const BLOCK = /^```(\w+)(?: (\S+))?\n(.*?)^```$/gms;

/** Executes a page by section: writes each named file, runs each sh block, and compares the output with the block below it. */
export async function follow(page, t) {
  const text = await readFile(`${clients}../../docs/clients/${page}.md`, 'utf8');
  const directory = `${clients}generated/docs/${page}`;
  await rm(directory, { recursive: true, force: true });
  await mkdir(directory, { recursive: true });
  const sections = text.split(/^## /m).filter((section) => section.includes('```sh'));
  assert.notEqual(sections.length, 0);
  for (const section of sections) {
    await t.test(section.slice(0, section.indexOf('\n')), () => followSection(section, directory));
  }
}

async function followSection(section, directory) {
  let printed;
  for (const [, language, file, code] of section.matchAll(BLOCK)) {
    if (file) {
      await writeFile(`${directory}/${file}`, here(code));
    } else if (language === 'sh') {
      printed = await run(here(code), directory);
    } else if (language === 'json') {
      assert.deepEqual(JSON.parse(printed), JSON.parse(code));
    } else if (language === 'text') {
      assert.equal(printed.trimEnd(), code.trimEnd());
    }
  }
}

function here(code) {
  return code.replaceAll(/(http:\/\/)?localhost:8080/g, service);
}

async function run(script, directory) {
  const bash = promisify(execFile)('bash', ['-euo', 'pipefail', '-c', script], { cwd: directory });
  const { stdout } = await bash.catch(({ stdout, stderr }) => assert.fail(`${script}failed:\n${stdout}${stderr}`));
  return stdout;
}
