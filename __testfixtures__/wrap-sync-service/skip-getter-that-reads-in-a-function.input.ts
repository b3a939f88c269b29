// refused: accessor
import { readFileSync } from 'node:fs';

const read = (name: string): string => readFileSync(name, 'utf8');

export class Store {
  get names(): string[] {
    return ['first', 'second'].map(read);
  }
}
