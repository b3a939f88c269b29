// warned: unhandled-rejection
import { Command } from 'commander';
import { load } from './support/api.js';

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

async function show(id: string): Promise<void> {
  console.log((await load(id)).name);
}
