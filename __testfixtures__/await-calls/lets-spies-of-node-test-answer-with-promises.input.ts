import assert from 'node:assert/strict';
import { it, mock } from 'node:test';
import { loadSync } from './support/api.js';

export class Shelf {
  title(id: string): string {
    return loadSync(id).name;
  }
}

it('keeps its mocks', (t) => {
  const shelf = new Shelf();
  const spy = t.mock.method(shelf, 'title', (id: string) => `a${id}`);
  mock.method(Shelf.prototype, 'title', function (this: Shelf) {
    return 'b';
  });
  assert.equal(shelf.title('b'), 'ab');
  assert.equal(spy.mock.callCount(), 1);
});
