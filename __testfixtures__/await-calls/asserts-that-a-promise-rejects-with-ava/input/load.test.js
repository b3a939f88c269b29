import test from 'ava';
import { loadSync } from '../../support/api.js';

test('needs an id', async (t) => {
  const error = t.throws(() => loadSync(''), { instanceOf: TypeError });
  t.is(error.message, 'no id');
  t.notThrows(() => loadSync('a'));
});
