import { loadSync } from './support/api.js';

interface Source {
  readonly kind: string;
  /** The name of an item. */
  name(id: string): string;
}

abstract class Base implements Source {
  abstract readonly kind: string;
  abstract name(id: string): string;

  title(id: string): string {
    return `${this.kind} ${this.name(id)}`;
  }
}

export class Remote extends Base {
  readonly kind = 'remote';

  override name(id: string): string {
    return loadSync(id).name;
  }
}

export const local: Source = {
  kind: 'local',
  name: (id) => id,
};

export class Shelf {
  readonly first: string;

  constructor(source: Source) {
    this.first = source.name('first');
  }
}

export function list(source: Source, ids: string[]): void {
  for (const id of ids) console.log(source.name(id));
}
