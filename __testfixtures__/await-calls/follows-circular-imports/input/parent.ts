import { childOf } from './child.js';

export function family(id: string): string {
  return `${id} ${childOf(id)}`;
}
