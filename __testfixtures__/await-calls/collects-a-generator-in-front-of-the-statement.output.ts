import { load } from './support/api.js';

async function* names(...ids: string[]): AsyncGenerator<string> {
  for (const id of ids) yield (await load(id)).name;
}

async function* pairs(item: string): AsyncGenerator<[string, number]> {
  yield [item, (await load(item)).price];
}

export async function list(ids: string[]): Promise<string[]> {
  const plain = [];
  for await (const item of names(...ids)) plain.push(item);
  const collectedNames2 = [];
  for await (const item of names('b')) collectedNames2.push(item);
  const annotated: readonly string[] = collectedNames2;
  const collectedNames3 = [];
  for await (const item of names('c')) collectedNames3.push(item);
  const shared = collectedNames3;
  const read = () => shared.length;
  const collectedNames4 = [];
  for await (const item of names('d', 'e')) collectedNames4.push(item);
  return [...collectedNames4, ...plain, ...annotated, `${read()}`];
}

const collectedNames = [];
for await (const item of names('z')) collectedNames.push(item);
export const latest = collectedNames;
const collectedNames2 = [];
for await (const item of names('y')) collectedNames2.push(item);
export const older = collectedNames2;

export async function index(item: string): Promise<Record<string, number>> {
  // What everything costs.
  const collectedPairs = [];
  for await (const item2 of pairs(item)) collectedPairs.push(item2);
  const prices = new Map(collectedPairs);
  const collectedNames = [];
  for await (const item2 of names(item)) collectedNames.push(item2);
  if (new Set(collectedNames).size > 1) {
    const collectedPairs = [];
    for await (const item of pairs('other')) collectedPairs.push(item);
    return Object.fromEntries(collectedPairs);
  }
  const collectedNames2 = [];
  for await (const item2 of names(item)) collectedNames2.push(item2);
  for (const name of collectedNames2.reverse()) console.log(name, prices);
  const collectedNames3 = [];
  for await (const item2 of names(item)) collectedNames3.push(item2);
  console.log('names', ...collectedNames3);
  return {};
}
