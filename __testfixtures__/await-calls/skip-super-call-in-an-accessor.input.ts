// refused: accessor, caller-blocked
import { loadSync } from './support/api.js';

class Label {
  text(id: string): string {
    return loadSync(id).name;
  }
}

export class Heading extends Label {
  get first(): string {
    return super.text('first');
  }
}
