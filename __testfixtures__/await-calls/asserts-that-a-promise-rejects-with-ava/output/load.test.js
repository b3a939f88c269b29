import test from 'ava';
import { load } from '../../support/api.js';

test('needs an id', async (t) => {
  const error = await t.throwsAsync(async () => await load(''), { instanceOf: TypeError });
  t.is(error.message, 'no id');
  await t.notThrowsAsync(async () => await load('a'));
});
