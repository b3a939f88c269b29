import { loadSync } from '../../support/api.js';

function priceOf(id: string): number {
  return loadSync(id).price;
}

function nameOf(id: string): string {
  return loadSync(id).name;
}

export { priceOf as price, nameOf };
