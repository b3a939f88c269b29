import { loadSync } from '../../support/api.js';

function titleOf(id: string): string {
  return loadSync(id).name;
}

export { titleOf as title };
