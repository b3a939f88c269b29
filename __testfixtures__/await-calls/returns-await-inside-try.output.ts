import { type Item, cookies, load } from './support/api.js';

export async function safeCookies() {
  try {
    return await cookies();
  } catch {
    return undefined;
  }
}

export async function audited(id: string): Promise<Item> {
  try {
    return await load(id);
  } catch {
    return await load('fallback');
  } finally {
    console.log('loaded', id);
  }
}
