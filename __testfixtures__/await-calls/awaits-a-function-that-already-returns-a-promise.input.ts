import { cookies } from './support/api.js';

export function theme() {
  return cookies().get('theme')?.value ?? 'light';
}
