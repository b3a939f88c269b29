import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import { type Item, listSync, loadSync, saveSync } from './support/api.js';

describe('items', () => {
  let item: Item;
  beforeAll(() => saveSync(loadSync('first')));
  beforeEach(function () {
    item = loadSync('a');
  });
  afterEach(() => {
    saveSync(item);
  });
  afterAll(() => expect(listSync()).toEqual([]));

  describe.each(['a', 'b'])('%s', (id) => {
    test.skip('has a name', () => expect(loadSync(id).name).toBe(id));
  });
});
