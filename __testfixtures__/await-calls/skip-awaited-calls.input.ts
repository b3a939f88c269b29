// untouched: every promise is awaited already
import { cookies } from './support/api.js';

export async function session(): Promise<string | undefined> {
  const jar = await cookies();
  const other = (await cookies()).get('b');
  return jar.get('session')?.value ?? other?.value;
}
