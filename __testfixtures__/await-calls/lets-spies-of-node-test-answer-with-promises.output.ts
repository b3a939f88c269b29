import assert from 'node:assert/strict';
import { it, mock } from 'node:test';
import { load } from './support/api.js';

export class Shelf {
  async title(id: string): Promise<string> {
    return (await load(id)).name;
  }
}

it('keeps its mocks', async (t) => {
  const shelf = new Shelf();
  const spy = t.mock.method(shelf, 'title', async (id: string) => `a${id}`);
  mock.method(Shelf.prototype, 'title', async function (this: Shelf) {
    return 'b';
  });
  assert.equal(await shelf.title('b'), 'ab');
  assert.equal(spy.mock.callCount(), 1);
});
