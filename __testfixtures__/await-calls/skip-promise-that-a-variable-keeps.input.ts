// untouched: the variable is awaited later
import { cookies } from './support/api.js';

export async function theme(): Promise<string> {
  const pending = cookies();
  console.log('asked for cookies');
  const jar = await pending;
  return jar.get('theme')?.value ?? 'light';
}
