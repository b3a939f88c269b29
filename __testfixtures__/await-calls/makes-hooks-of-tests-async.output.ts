import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import { type Item, list, load, save } from './support/api.js';

describe('items', () => {
  let item: Item;
  beforeAll(async () => await save(await load('first')));
  beforeEach(async function () {
    item = await load('a');
  });
  afterEach(async () => {
    await save(item);
  });
  afterAll(async () => expect(await list()).toEqual([]));

  describe.each(['a', 'b'])('%s', (id) => {
    test.skip('has a name', async () => expect((await load(id)).name).toBe(id));
  });
});
