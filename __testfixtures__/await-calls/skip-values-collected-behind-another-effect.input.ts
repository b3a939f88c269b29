// refused: caller-blocked, generator
import { loadSync } from './support/api.js';

let count = 0;

function* names(): Generator<string> {
  yield `${count++} ${loadSync('a').name}`;
}

export function report(): string {
  return [`${count++}`, ...names()].join();
}
