import { loadSync as ls } from './support/api.js';

export function nameOf(id: string) {
  const item = ls(id);
  return item.name;
}
