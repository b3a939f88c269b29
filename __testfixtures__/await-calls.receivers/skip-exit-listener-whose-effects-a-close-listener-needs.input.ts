// refused: callback-returns-void
import { spawn } from 'node:child_process';
import { loadSync } from './support/api.js';

export function run(command: string): void {
  let name = '';
  spawn(command)
    .on('exit', (code) => {
      name = loadSync(String(code)).name;
    })
    .on('close', () => console.log(name));
}
