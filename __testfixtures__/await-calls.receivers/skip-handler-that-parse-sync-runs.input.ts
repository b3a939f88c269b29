// refused: promise-misread
import yargs from 'yargs';
import { loadSync } from './support/api.js';

yargs(process.argv.slice(2))
  .command('show', 'Shows it', {}, () => {
    console.log(loadSync('1').name);
  })
  .parseSync();
