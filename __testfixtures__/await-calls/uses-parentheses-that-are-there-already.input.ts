import { loadSync } from './support/api.js';

export function tagCount(id: string): number {
  return (loadSync(id)).tags.length + ((loadSync(id))).price;
}
