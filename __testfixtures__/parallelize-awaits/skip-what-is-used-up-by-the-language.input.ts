// refused: effects-unknown
import { loadUser } from './support/api.js';

const ids = (function* () {
  yield 'a';
  yield 'b';
})();

const takeAll = (): Iterable<string> => ids;

async function inArray(id: string): Promise<string> {
  return (await loadUser(id + Array.from(ids).length)).name;
}

async function inSet(id: string): Promise<string> {
  return (await loadUser(id + new Set(ids).size)).name;
}

async function inLoop(id: string): Promise<string> {
  let rest = id;
  for (const other of takeAll()) rest += other;
  return (await loadUser(rest)).name;
}

async function inPattern(id: string): Promise<string> {
  let first: string | undefined;
  [first] = ids;
  return (await loadUser(id + first)).name;
}

export async function arrays(): Promise<string> {
  const first = await inArray('a');
  const second = await inArray('b');
  return first + second;
}

export async function sets(): Promise<string> {
  const first = await inSet('a');
  const second = await inSet('b');
  return first + second;
}

export async function loops(): Promise<string> {
  const first = await inLoop('a');
  const second = await inLoop('b');
  return first + second;
}

export async function patterns(): Promise<string> {
  const first = await inPattern('a');
  const second = await inPattern('b');
  return first + second;
}
