// refused: callback-untyped
import { loadSync } from './support/api.js';

function visit(id, callback) {
  return callback(id);
}

export const nameOf = (id) => visit(id, (key) => loadSync(key).name);
