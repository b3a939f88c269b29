// refused: escapes-as-value
import * as rules from './rules.js';

export function passesAll(id: string): boolean {
  return Object.values(rules).every((rule) => rule(id));
}
