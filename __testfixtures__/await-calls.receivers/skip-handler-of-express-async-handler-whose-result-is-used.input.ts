// refused: comparator
import asyncHandler from 'express-async-handler';
import { loadSync } from './support/api.js';

export const show = asyncHandler((request, response) => {
  const names = [request.params['id'] ?? ''];
  response.json(names.sort((a, b) => loadSync(a).name.localeCompare(loadSync(b).name)));
});
