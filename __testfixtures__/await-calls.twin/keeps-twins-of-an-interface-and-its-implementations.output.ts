import { loadSync, load } from './support/api.js';

interface Source {
  readonly kind: string;
  /** The name of an item. */
  name(id: string): Promise<string>;
  /** The name of an item. */
  nameSync(id: string): string;
}

abstract class Base implements Source {
  abstract readonly kind: string;
  abstract name(id: string): Promise<string>;
  abstract nameSync(id: string): string;

  async title(id: string): Promise<string> {
    return `${this.kind} ${await this.name(id)}`;
  }
}

export class Remote extends Base {
  readonly kind = 'remote';

  override async name(id: string): Promise<string> {
    return (await load(id)).name;
  }

  override nameSync(id: string): string {
    return loadSync(id).name;
  }
}

export const local: Source = {
  kind: 'local',
  name: async (id) => id,
  nameSync: (id) => id,
};

export class Shelf {
  readonly first: string;

  constructor(source: Source) {
    this.first = source.nameSync('first');
  }
}

export async function list(source: Source, ids: string[]): Promise<void> {
  for (const id of ids) console.log(await source.name(id));
}
