// refused: caller-blocked, constructor
import { loadSync } from './support/api.js';

const readers = [
  { name: 'stored', readOne: (id: string) => loadSync(id).name },
  { name: 'plain', readOne: (id: string) => id },
];

export function first(id: string): string | undefined {
  return readers[0]?.readOne(id);
}

export class Report {
  readonly texts: string[] = [];

  constructor(id: string) {
    for (const reader of readers) this.texts.push(reader.readOne(id));
  }
}
