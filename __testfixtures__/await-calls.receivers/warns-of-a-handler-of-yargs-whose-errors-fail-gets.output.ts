// warned: other-error
import yargs from 'yargs';
import { load } from './support/api.js';

export function run(words: readonly string[]) {
  return yargs(words)
    .fail((message) => {
      console.log(message);
    })
    .command('show', 'Shows it', {}, async () => {
      console.log((await load('1')).name);
    })
    .parseAsync();
}

await run(process.argv);
