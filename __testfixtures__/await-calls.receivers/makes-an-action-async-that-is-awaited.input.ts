import { Command } from 'commander';
import { loadSync } from './support/api.js';

const program = new Command();
program.argument('<id>').action((id: string) => {
  console.log(loadSync(id).name);
});
await program.parseAsync();
console.log('done');
