import { findSync } from './support/api.js';

export function ownerOf(id: string): string {
  const item = findSync(id)!;
  const parent = findSync(id)!.parent;
  return parent?.name ?? item.name;
}
