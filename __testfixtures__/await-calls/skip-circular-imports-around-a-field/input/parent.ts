// refused: caller-blocked, field-initializer
import { childOf } from './child.js';

export function family(id: string): string {
  return `${id} ${childOf(id)}`;
}

export class Family {
  readonly name = family('a');
}
