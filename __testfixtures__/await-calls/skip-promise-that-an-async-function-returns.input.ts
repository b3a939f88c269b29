// untouched: an async function waits for the promise it returns
import { type Cookies, cookies } from './support/api.js';

export async function jar(): Promise<Cookies> {
  return cookies();
}

export const other = async (): Promise<Cookies> => cookies();

export async function either(first: boolean): Promise<Cookies> {
  return first ? cookies() : jar();
}
