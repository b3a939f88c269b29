import { load } from './support/api.js';

export async function* naturals(): AsyncGenerator<number> {
  try {
    for (let n = 0; ; n++) yield n + (await load('n')).price;
  } finally {
    console.log('closed');
  }
}

async function* names(): AsyncGenerator<string> {
  yield (await load('a')).name;
}

export async function first(): Promise<number> {
  const collectedNaturals = [];
  for await (const item of naturals()) if (collectedNaturals.push(item) === 1) break;
  const [one] = collectedNaturals;
  return one;
}

export async function others(): Promise<number> {
  const collectedNaturals = [];
  for await (const item of naturals()) if (collectedNaturals.push(item) === 3) break;
  let [, two, three = 3] = collectedNaturals;
  const collectedNaturals2 = [];
  for await (const item of naturals()) if (collectedNaturals2.push(item) === 1) break;
  [two] = collectedNaturals2;
  return two + three;
}

export async function rest(): Promise<string[]> {
  const collectedNames = [];
  for await (const item of names()) collectedNames.push(item);
  const [head, ...tail] = collectedNames;
  const collectedNames2 = [];
  for await (const item of names()) if (collectedNames2.push(item) === 1) break;
  const [{ length }] = collectedNames2;
  return [head, ...tail, `${length}`];
}
