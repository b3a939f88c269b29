// refused: caller-blocked, mocked-by-name
import assert from 'node:assert/strict';
import { it } from 'node:test';
import { loadSync } from './support/api.js';

export class Shelf {
  title(id: string): string {
    return loadSync(id).name;
  }
}

it('looks at results', (t) => {
  const shelf = new Shelf();
  const spy = t.mock.method(shelf, 'title', () => 'a');
  shelf.title('b');
  assert.equal(spy.mock.calls[0]?.result, 'a');
});
