import { countSync, isReadySync, loadSync } from './support/api.js';

export function describeStock(id: string): string {
  if (!isReadySync()) return `empty ${-countSync()}`;
  const kind = typeof loadSync(id);
  return `${kind} ${loadSync(id).name} of ${countSync()}`;
}
