import { execFile } from 'node:child_process';
import { fileURLToPath } from 'node:url';
import { promisify } from 'node:util';

export const clients = fileURLToPath(new URL('.', import.meta.url));

/** Runs one of the packages' programs; its error carries what it printed. */
export async function tool(name, ...args) {
  return promisify(execFile)(`${clients}node_modules/.bin/${name}`, args, { cwd: clients }).catch((error) => {
    throw new Error(`${name} ${args.join(' ')} failed:\n${error.stdout}\n${error.stderr}`);
  });
}
