import { loadSync } from './support/api.js';

class Shelf {
  prefix = '#';

  constructor() {
    this.label = this.label.bind(this);
  }

  label(id: string): string {
    return this.prefix + loadSync(id).name;
  }
}

function labelOf(prefix: string, id: string): string {
  return prefix + loadSync(id).name;
}

const hashed = labelOf.bind(undefined, '#');
const bound = labelOf.bind(undefined);

export function labels(shelf: Shelf): string[] {
  const label = shelf.label.bind(shelf);
  return [label('a'), hashed('b'), bound('@', 'c'), labelOf.bind(null, '+')('d'), shelf.label('e')];
}
