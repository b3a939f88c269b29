import { loadSync, saveSync } from './support/api.js';

export const settings = loadSync('settings');

function retries(): number {
  return loadSync('retries').price;
}

export const limit = settings.price * retries();

if (limit > 3) saveSync({ ...settings, price: 3 });
