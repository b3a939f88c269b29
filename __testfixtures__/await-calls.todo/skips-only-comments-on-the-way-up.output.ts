// refused: constructor, accessor
import { loadSync } from './support/api.js';

export class Box {
  readonly label: string;

  constructor(id: string) {
    this.label = `a rule:
// eslint-disable-next-line`;
    // TODO(asyncshift): constructor: the call is in a constructor [./support/api.ts#loadSync=load]
    loadSync(id);
  }

  /* istanbul ignore next */ get one(): string {
    // TODO(asyncshift): accessor: the call is in a getter or setter [./support/api.ts#loadSync=load]
    return loadSync('a').name;
  }

  // TODO(asyncshift): accessor: the call is in a getter or setter [./support/api.ts#loadSync=load]
  /* istanbul ignore next */
  get two(): string { return loadSync('b').name; }
}
