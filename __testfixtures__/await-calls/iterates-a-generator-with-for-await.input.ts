import { loadSync } from './support/api.js';

export function* names(ids: string[]): Generator<string, void, undefined> {
  try {
    for (const id of ids) {
      if (id === '') return;
      yield loadSync(id).name;
    }
  } finally {
    ids.length = 0;
  }
}

export function firstLong(ids: string[]): string | undefined {
  outer: for (const name of names(ids)) {
    for (const letter of name) if (letter === ' ') continue outer;
    if (name.length > 3) return name;
  }
  return undefined;
}

export async function print(ids: string[]): Promise<void> {
  for(const name of (names(ids))) console.log(name);
}

export const join = (ids: string[]) => {
  let line = '';
  for (line of names([...ids])) continue;
  return line;
};
