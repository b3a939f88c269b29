// warned: unhandled-rejection
import { Command } from 'commander';
import { loadSync } from './support/api.js';

const program = new Command();
program.argument('<id>').action(show);
program.parse();

// What follows only declares.
export { program };
export const names = new Map<string, string>();

class Shelf {
  readonly size = 3;
}

export type { Shelf };

function show(id: string): void {
  console.log(loadSync(id).name);
}
