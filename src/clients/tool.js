import { execFile } from 'node:child_process';
import { fileURLToPath } from 'node:url';
import { promisify } from 'node:util';

export const clients = fileURLToPath(new URL('.', import.meta.url));

/** Runs a program of the packages. An error contains its output. */
export async function tool(name, ...args) {
  return promisify(execFile)(`${clients}node_modules/.bin/${name}`, args, { cwd: clients }).catch((error) => {
    throw new Error(`${name} ${args.join(' ')} failed:\n${error.stdout}\n${error.stderr}`);
  });
}
