import asyncHandler from 'express-async-handler';
import { load } from './support/api.js';

export const show = asyncHandler(async (request, response) => {
  response.json(await load(request.params['id'] ?? ''));
});
