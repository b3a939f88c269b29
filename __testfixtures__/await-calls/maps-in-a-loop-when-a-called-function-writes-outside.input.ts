import { loadSync } from './support/api.js';

let visits = 0;

function visitOne(id: string): string {
  visits += 1;
  return `${visits} ${loadSync(id).name}`;
}

export function visitAll(ids: string[]): string[] {
  return ids.map((id) => visitOne(id));
}
