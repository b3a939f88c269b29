import { load } from './support/api.js';

export async function* names(ids: string[]): AsyncGenerator<string, void, undefined> {
  try {
    for (const id of ids) {
      if (id === '') return;
      yield (await load(id)).name;
    }
  } finally {
    ids.length = 0;
  }
}

export async function firstLong(ids: string[]): Promise<string | undefined> {
  outer: for await (const name of names(ids)) {
    for (const letter of name) if (letter === ' ') continue outer;
    if (name.length > 3) return name;
  }
  return undefined;
}

export async function print(ids: string[]): Promise<void> {
  for await(const name of (names(ids))) console.log(name);
}

export const join = async (ids: string[]) => {
  let line = '';
  for await (line of names([...ids])) continue;
  return line;
};
