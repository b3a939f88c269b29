// refused: escapes-as-value
import { it } from 'node:test';
import * as sinon from 'sinon';
import * as lines from './lines.js';

it('expects calls', () => {
  sinon.mock(lines).expects('listLines');
});
