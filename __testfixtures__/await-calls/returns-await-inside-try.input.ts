import { type Item, cookies, loadSync } from './support/api.js';

export async function safeCookies() {
  try {
    return cookies();
  } catch {
    return undefined;
  }
}

export async function audited(id: string): Promise<Item> {
  try {
    return loadSync(id);
  } catch {
    return loadSync('fallback');
  } finally {
    console.log('loaded', id);
  }
}
