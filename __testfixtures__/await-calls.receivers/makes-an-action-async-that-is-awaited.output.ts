import { Command } from 'commander';
import { load } from './support/api.js';

const program = new Command();
program.argument('<id>').action(async (id: string) => {
  console.log((await load(id)).name);
});
await program.parseAsync();
console.log('done');
