import { loadSync, load } from '../../support/api.js';

async function priceOf(id: string): Promise<number> {
  return (await load(id)).price;
}

function priceOfSync(id: string): number {
  return loadSync(id).price;
}

async function nameOf(id: string): Promise<string> {
  return (await load(id)).name;
}

function nameOfSync(id: string): string {
  return loadSync(id).name;
}

export { priceOf as price, priceOfSync as priceSync, nameOf, nameOfSync };
