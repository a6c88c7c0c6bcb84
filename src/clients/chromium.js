import { accessSync, constants } from 'node:fs';
import { delimiter, join } from 'node:path';
import { chromium } from 'playwright-core';

const NAMES = ['chromium', 'chromium-browser', 'google-chrome'];
const executablePath = findChromium();

/** Why tests with a browser are left out, or false. In CI they are not. */
export function leaveOut(what) {
  if (executablePath) {
    return false;
  }
  if (process.env.CI === 'true') {
    throw new Error(`Chromium is not installed, which ${what} need.`);
  }
  const reason = `######## LEFT OUT: ${what} need chromium. ########`;
  console.error(reason);
  return reason;
}

/** Starts the browser of this machine. */
export function launch() {
  return chromium.launch({ executablePath, args: ['--no-sandbox'] });
}

function findChromium() {
  const folders = process.env.PATH.split(delimiter);
  return folders
    .flatMap((folder) => NAMES.map((name) => join(folder, name)))
    .find((path) => {
      try {
        accessSync(path, constants.X_OK);
        return true;
      } catch {
        return false;
      }
    });
}
