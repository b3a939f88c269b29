// warned: still-blocks
import * as self from './calls-bodies-past-the-namespace-of-their-module.input.js';
import { database } from './support/database.js';

export async function countOf(id) {
  return _countOfSync(id);
}

function _countOfSync(id) {
  return database.get(id)?.count ?? 0;
}

export async function twice(id) {
  return _twiceSync(id);
}

function _twiceSync(id) {
  return 2 * _countOfSync(id);
}
