import { load } from './support/api.js';

async function* names(): AsyncGenerator<string> {
  for (;;) yield await load('a');
}

export async function first(): Promise<string> {
  const collectedNames = [];
  for await (const item of names()) if (collectedNames.push(item) === 1) break;
  const [name] = collectedNames;
  return name;
}
