// refused: constructor, accessor
import { loadSync } from './support/api.js';

export class Box {
  readonly label: string;

  // eslint-disable-next-line no-restricted-syntax
  constructor(id: string) {
    // TODO(asyncshift): constructor: the call is in a constructor [./support/api.ts#loadSync=load]
    this.label = `${id}
${loadSync(id).name}
`;
  }

  get both(): string[] {
    // TODO(asyncshift): accessor: the call is in a getter or setter [./support/api.ts#loadSync=load]
    return [
      loadSync('a').name,
      loadSync('b').name,
    ];
  }
}
