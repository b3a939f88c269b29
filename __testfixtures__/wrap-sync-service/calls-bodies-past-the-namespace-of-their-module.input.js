// warned: still-blocks
import * as self from './calls-bodies-past-the-namespace-of-their-module.input.js';
import { database } from './support/database.js';

export function countOf(id) {
  return database.get(id)?.count ?? 0;
}

export function twice(id) {
  return 2 * self.countOf(id);
}
