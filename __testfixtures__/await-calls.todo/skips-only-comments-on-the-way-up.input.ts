// refused: constructor, accessor
import { loadSync } from './support/api.js';

export class Box {
  readonly label: string;

  constructor(id: string) {
    this.label = `a rule:
// eslint-disable-next-line`;
    loadSync(id);
  }

  /* istanbul ignore next */ get one(): string {
    return loadSync('a').name;
  }

  /* istanbul ignore next */
  get two(): string { return loadSync('b').name; }
}
