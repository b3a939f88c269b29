import { beforeAll, expect, it as spec } from 'vitest';
import { loadSync, saveSync } from './support/api.js';

beforeAll(() => {
  saveSync(loadSync('a'));
});

spec.each(['a', 'b'])('loads %s', (id) => {
  expect(loadSync(id).id).toBe(id);
});
