import asyncHandler from 'express-async-handler';
import { loadSync } from './support/api.js';

export const show = asyncHandler((request, response) => {
  response.json(loadSync(request.params['id'] ?? ''));
});
