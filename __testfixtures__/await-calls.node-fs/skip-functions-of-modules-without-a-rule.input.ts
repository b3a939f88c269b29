// untouched: the rules say nothing about these functions
import { execFileSync, execSync } from 'node:child_process';
import { promisify } from 'node:util';
import { gunzipSync } from 'node:zlib';
import { outputFileSync } from 'fs-extra';

export const stop = promisify(process.nextTick);

export async function version(command: string): Promise<string> {
  outputFileSync('command', command);
  const text = execSync(`${command} --version`, { encoding: 'utf8', stdio: 'pipe' });
  return text + gunzipSync(execFileSync(command)).length;
}
