import { loadSync } from './support/api.js';

function* names(): Generator<string> {
  for (;;) yield loadSync('a');
}

export function first(): string {
  const [name] = names();
  return name;
}
