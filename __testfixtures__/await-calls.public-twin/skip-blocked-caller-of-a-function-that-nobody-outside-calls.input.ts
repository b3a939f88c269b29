// refused: caller-blocked, constructor
import { loadSync } from './support/api.js';

function titleOf(id: string): string {
  return loadSync(id).toUpperCase();
}

export class Shelf {
  readonly title: string;

  constructor() {
    this.title = titleOf('a');
  }
}

export async function print(): Promise<void> {
  console.log(titleOf('a'));
}
