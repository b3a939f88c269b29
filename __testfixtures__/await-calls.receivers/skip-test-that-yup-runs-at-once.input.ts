// refused: promise-misread
import { string } from 'yup';
import { loadSync } from './support/api.js';

const known = string().test('known', 'unknown', (id) => loadSync(id).name !== '');
console.log(known.isValidSync('one'));
