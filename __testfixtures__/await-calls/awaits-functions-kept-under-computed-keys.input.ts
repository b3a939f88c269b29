import { loadSync } from './support/api.js';

enum Kind {
  Name = 1,
  Size = 2,
  Other = 4,
}

const describers: {
  [K in Kind]?: (id: string, kind: Kind) => string | undefined;
} = {
  [Kind.Name]: nameOf,
  [Kind.Size]: sizeOf,
  [Kind.Other]: nameOf,
};

for (const key of Object.keys(describers)) console.log(key);

function nameOf(id: string): string {
  return loadSync(id).name;
}

function sizeOf(id: string): undefined {
  console.log(id.length);
}

export function describeAs(id: string, kinds: readonly Kind[]): string {
  let found = '';
  for (const kind of kinds) found += describers[kind]?.(id, kind) || '-';
  return found;
}
