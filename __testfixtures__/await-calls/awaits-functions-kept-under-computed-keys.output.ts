import { load } from './support/api.js';

enum Kind {
  Name = 1,
  Size = 2,
  Other = 4,
}

const describers: {
  [K in Kind]?: (id: string, kind: Kind) => string | undefined | Promise<string | undefined>;
} = {
  [Kind.Name]: nameOf,
  [Kind.Size]: sizeOf,
  [Kind.Other]: nameOf,
};

for (const key of Object.keys(describers)) console.log(key);

async function nameOf(id: string): Promise<string> {
  return (await load(id)).name;
}

function sizeOf(id: string): undefined {
  console.log(id.length);
}

export async function describeAs(id: string, kinds: readonly Kind[]): Promise<string> {
  let found = '';
  for (const kind of kinds) found += await describers[kind]?.(id, kind) || '-';
  return found;
}
