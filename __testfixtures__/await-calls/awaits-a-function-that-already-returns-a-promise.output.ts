import { cookies } from './support/api.js';

export async function theme() {
  return (await cookies()).get('theme')?.value ?? 'light';
}
