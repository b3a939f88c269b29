import { loadSync } from './support/api.js';

function nameOf(id: string): string {
  return loadSync(id).name;
}

export class Label {
  constructor(readonly id: string) {}

  toString(): string {
    return nameOf(this.id);
  }

  toJSON(): { name: string } {
    return { name: nameOf(this.id) };
  }

  *[Symbol.iterator](): Generator<string> {
    yield nameOf(this.id);
  }

  [Symbol.dispose](): void {
    console.log(nameOf(this.id));
  }

  print(): void {
    console.log(`${this} ${JSON.stringify(this)} ${[...this]}`, nameOf('last'));
  }
}
