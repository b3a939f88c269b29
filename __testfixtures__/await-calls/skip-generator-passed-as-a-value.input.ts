// refused: caller-blocked, escapes-as-value
import { loadSync } from './support/api.js';

function* names(): Generator<string> {
  yield loadSync('a').name;
}

function run(steps: () => Generator<string>): void {
  for (const step of steps()) console.log(step);
}

run(names);
