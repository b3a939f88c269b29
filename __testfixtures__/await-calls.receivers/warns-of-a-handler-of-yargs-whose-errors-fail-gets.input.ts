// warned: other-error
import yargs from 'yargs';
import { loadSync } from './support/api.js';

export function run(words: readonly string[]) {
  return yargs(words)
    .fail((message) => {
      console.log(message);
    })
    .command('show', 'Shows it', {}, () => {
      console.log(loadSync('1').name);
    })
    .parseAsync();
}

await run(process.argv);
