// refused: constructor, accessor
import { loadSync } from './support/api.js';

export class Box {
  readonly label: string;

  // eslint-disable-next-line no-restricted-syntax
  constructor(id: string) {
    this.label = `${id}
${loadSync(id).name}
`;
  }

  get both(): string[] {
    return [
      loadSync('a').name,
      loadSync('b').name,
    ];
  }
}
