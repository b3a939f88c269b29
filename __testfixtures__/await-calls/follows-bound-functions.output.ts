import { load } from './support/api.js';

class Shelf {
  prefix = '#';

  constructor() {
    this.label = this.label.bind(this);
  }

  async label(id: string): Promise<string> {
    return this.prefix + (await load(id)).name;
  }
}

async function labelOf(prefix: string, id: string): Promise<string> {
  return prefix + (await load(id)).name;
}

const hashed = labelOf.bind(undefined, '#');
const bound = labelOf.bind(undefined);

export async function labels(shelf: Shelf): Promise<string[]> {
  const label = shelf.label.bind(shelf);
  return [await label('a'), await hashed('b'), await bound('@', 'c'), await labelOf.bind(null, '+')('d'), await shelf.label('e')];
}
