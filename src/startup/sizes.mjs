// Sizes of the built programs and images.
import { spawnSync } from 'node:child_process';
import { existsSync, readFileSync, readdirSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { root } from './service.mjs';

const CHECKED = join(root, 'target/image-sizes.txt');

const bytes = (path) =>
  statSync(path).isDirectory()
    ? readdirSync(path).reduce((sum, name) => sum + bytes(join(path, name)), 0)
    : statSync(path).size;

const megabytes = (path) => path && bytes(path) / 1e6;

/** Images in Docker, and those that docker/check has built and removed. */
function images() {
  const docker = spawnSync('docker', ['images', '--format', '{{.Repository}}:{{.Tag}}: {{.Size}}', 'clearinghouse'], {
    encoding: 'utf8',
  });
  return [docker.status === 0 ? docker.stdout : '', existsSync(CHECKED) ? readFileSync(CHECKED, 'utf8') : '']
    .join('')
    .split('\n')
    .filter(Boolean);
}

export function sizes(executable, withoutPostgres) {
  const found = { executable: megabytes(executable), withoutPostgres: megabytes(withoutPostgres) };
  const print = (what, size) => size === undefined || console.log(`${what}: ${size.toFixed(1)} MB`);
  print('executable', found.executable);
  print('executable without PostgreSQL', found.withoutPostgres);
  print('jar with its libraries', megabytes(join(root, 'target/quarkus-app')));
  const built = images();
  (built.length > 0 ? built : ['none was built; docker/check and docker build do']).forEach((line) =>
    console.log(`image: ${line}`),
  );
  return found;
}
