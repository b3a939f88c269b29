import asyncHandler from 'express-async-handler';
import { settle, wrap } from './wrap.js';

async function format(id: string): Promise<string> {
  return id.toUpperCase();
}

async function find(id: string): Promise<string> {
  const name = await format(id);
  return `${name} of ${id}`;
}

export const show = wrap(async (request, response) => {
  const item = await find(request.params['id'] ?? '');
  response.json(item);
});

export const items = {
  list: settle(async (_request, response) => {
    response.json([await find('first')]);
  }),
};

export const last = asyncHandler(async (_request, response) => {
  response.json(await find('last'));
});
