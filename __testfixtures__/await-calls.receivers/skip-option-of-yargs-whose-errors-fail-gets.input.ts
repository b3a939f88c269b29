// refused: caller-blocked, rejection-uncaught
import yargs from 'yargs';
import { loadSync } from './support/api.js';

export function run(words: readonly string[]) {
  return yargs(words)
    .fail((message) => {
      console.log(message);
    })
    .option('item', { coerce: (id: string) => loadSync(id) })
    .parseAsync();
}

await run(process.argv);
