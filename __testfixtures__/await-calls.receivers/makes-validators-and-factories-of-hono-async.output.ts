import { createFactory } from 'hono/factory';
import { validator } from 'hono/validator';
import { load } from './support/api.js';

export const known = validator('query', async (id, context) =>
  (await load(id)).name === '' ? context.text('unknown', 404) : { id },
);
export const handlers = createFactory().createHandlers(async (context) =>
  context.text((await load('1')).name),
);
