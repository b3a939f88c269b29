import { beforeAll, expect, it as spec } from 'vitest';
import { load, save } from './support/api.js';

beforeAll(async () => {
  await save(await load('a'));
});

spec.each(['a', 'b'])('loads %s', async (id) => {
  expect((await load(id)).id).toBe(id);
});
