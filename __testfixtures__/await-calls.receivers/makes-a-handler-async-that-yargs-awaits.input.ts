import yargs from 'yargs';
import { loadSync } from './support/api.js';

async function main(): Promise<void> {
  await run();
  console.log('done');
}

function run() {
  return yargs(process.argv.slice(2))
    .command('show', 'Shows it', {}, () => {
      console.log(loadSync('1').name);
    })
    .parseAsync();
}

main().catch(console.error);
