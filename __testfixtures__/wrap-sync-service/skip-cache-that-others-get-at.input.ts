// refused: cache-options
import { forget, recall, results } from './support/stores.js';
import { database } from './support/database.js';

export const countOf = recall((id: string) => database.get(id)?.count ?? 0, { prefix: 'counts:' });

export const ids = results.of(() => database.all().map(({ id }) => id));

export const forgetAll = Object.freeze({ forget, results });
