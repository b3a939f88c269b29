// refused: generator
import { loadSync } from './support/api.js';

function run(steps: () => Generator<string, void>): void {
  for (const step of steps()) console.log(step);
}

run(function* () {
  yield loadSync('a').name;
});
