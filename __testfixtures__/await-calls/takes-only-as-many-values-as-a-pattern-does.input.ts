import { loadSync } from './support/api.js';

export function* naturals(): Generator<number> {
  try {
    for (let n = 0; ; n++) yield n + loadSync('n').price;
  } finally {
    console.log('closed');
  }
}

function* names(): Generator<string> {
  yield loadSync('a').name;
}

export function first(): number {
  const [one] = naturals();
  return one;
}

export function others(): number {
  let [, two, three = 3] = naturals();
  [two] = naturals();
  return two + three;
}

export function rest(): string[] {
  const [head, ...tail] = names();
  const [{ length }] = names();
  return [head, ...tail, `${length}`];
}
