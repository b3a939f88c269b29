import { loadSync } from '../../support/api.js';

export default function nameOf(id: string): string {
  return loadSync(id).name;
}
