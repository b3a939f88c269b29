// refused: callback-returns-void, caller-blocked
import type { ChildProcess } from 'node:child_process';
import { loadSync, saveSync } from '../../support/api.js';

export function watch(child: ChildProcess, names: string[]): void {
  child.on('disconnect', () => {
    names.push(loadSync('a').name);
  });
  child.on('spawn', log);
}

function log(): void {
  saveSync(loadSync('spawned'));
}
