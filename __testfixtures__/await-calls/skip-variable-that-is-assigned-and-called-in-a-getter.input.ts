// refused: accessor, caller-blocked
import { loadSync } from './support/api.js';

let convert: (id: string) => string;

export function open(): void {
  convert = (id) => loadSync(id).name;
}

export class Shelf {
  get label(): string {
    return convert('a');
  }
}
