// untouched: the declared return type hands the promise to the caller
import { type Cookies, cookies } from './support/api.js';

export function jar(): Promise<Cookies> {
  return cookies();
}

export const other = (): Promise<Cookies> => cookies();
