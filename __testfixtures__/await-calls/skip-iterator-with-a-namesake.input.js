// refused: caller-blocked, generator
import { loadSync } from './support/api.js';

function* names() {
  yield loadSync('a').name;
}

export function show(lists) {
  const it = names();
  for (const it of lists) {
    for (const promise of it) promise.then(console.log);
  }
  for (const name of it) console.log(name);
}
