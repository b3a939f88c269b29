// refused: caller-blocked, hidden-promise
import { loadSync } from './support/api.js';

const parser: any = { parse: async (name: string) => [name, 'fast'] };

function parse(id: string) {
  const { name } = loadSync(id);
  return parser.parse(name);
}

function isFast(id: string): boolean {
  return parse(id).then((lines: string[]) => lines.includes('fast'));
}

export function check(id: string): string {
  return isFast(id) ? 'fast' : 'slow';
}
