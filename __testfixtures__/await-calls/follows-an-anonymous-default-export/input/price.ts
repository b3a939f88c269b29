import { loadSync } from '../../support/api.js';

export default function (id: string) {
  return loadSync(id).price;
}
