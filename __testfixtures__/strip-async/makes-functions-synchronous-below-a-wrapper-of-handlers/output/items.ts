import asyncHandler from 'express-async-handler';
import { settle, wrap } from './wrap.js';

function format(id: string): string {
  return id.toUpperCase();
}

function find(id: string): string {
  const name = format(id);
  return `${name} of ${id}`;
}

export const show = wrap(async (request, response) => {
  const item = find(request.params['id'] ?? '');
  response.json(item);
});

export const items = {
  list: settle(async (_request, response) => {
    response.json([find('first')]);
  }),
};

export const last = asyncHandler(async (_request, response) => {
  response.json(find('last'));
});
