// refused: caller-blocked, constructor
import { loadSync } from './support/api.js';

class Title {
  readonly text: string;

  constructor(read: (id: string) => string) {
    this.text = read('title');
  }
}

export const title = (): string => new Title((id) => loadSync(id).name).text;
