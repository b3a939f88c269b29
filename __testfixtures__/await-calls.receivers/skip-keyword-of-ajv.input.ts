// refused: caller-blocked, promise-misread
import { Ajv } from 'ajv';
import { loadSync } from './support/api.js';

const ajv = new Ajv();
ajv.addKeyword({
  keyword: 'known',
  validate: (_schema: unknown, id: string) => loadSync(id).name !== '',
});
console.log(ajv.validate({ known: true }, 'one'));
