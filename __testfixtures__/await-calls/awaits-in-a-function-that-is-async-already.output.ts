import { cookies } from './support/api.js';

export async function locale(): Promise<string> {
  const jar = await cookies();
  const language = jar.get('language');
  return language ? language.value : 'en';
}
