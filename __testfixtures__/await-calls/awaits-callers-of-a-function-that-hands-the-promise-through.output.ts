import { cookies } from './support/api.js';

async function jar() {
  return await cookies();
}

export async function theme(): Promise<string | undefined> {
  return (await jar()).get('theme')?.value;
}
