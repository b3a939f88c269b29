// refused: caller-blocked, promise-misread
import yargs from 'yargs';
import { loadSync } from './support/api.js';

const words = yargs(process.argv.slice(2)).option('user', { coerce: (id: string) => loadSync(id) }).argv;
console.log(Object.keys(words));
