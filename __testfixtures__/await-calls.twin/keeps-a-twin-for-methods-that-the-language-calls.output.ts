import { loadSync, load } from './support/api.js';

async function nameOf(id: string): Promise<string> {
  return (await load(id)).name;
}

function nameOfSync(id: string): string {
  return loadSync(id).name;
}

export class Label {
  constructor(readonly id: string) {}

  toString(): string {
    return nameOfSync(this.id);
  }

  toJSON(): { name: string } {
    return { name: nameOfSync(this.id) };
  }

  *[Symbol.iterator](): Generator<string> {
    yield nameOfSync(this.id);
  }

  [Symbol.dispose](): void {
    console.log(nameOfSync(this.id));
  }

  async print(): Promise<void> {
    console.log(`${this} ${JSON.stringify(this)} ${[...this]}`, await nameOf('last'));
  }
}
