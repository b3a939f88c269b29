import { createFactory } from 'hono/factory';
import { validator } from 'hono/validator';
import { loadSync } from './support/api.js';

export const known = validator('query', (id, context) =>
  loadSync(id).name === '' ? context.text('unknown', 404) : { id },
);
export const handlers = createFactory().createHandlers((context) =>
  context.text(loadSync('1').name),
);
