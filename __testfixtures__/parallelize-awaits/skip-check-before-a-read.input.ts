// refused: await-shape
import { assertAllowed, loadUser } from './support/api.js';

export async function open(id: string): Promise<string> {
  await assertAllowed(id);
  const user = await loadUser(id);
  return user.name;
}

export async function openNamed(id: string): Promise<string> {
  const allowed = await assertAllowed(id);
  const user = await loadUser(id);
  return `${allowed} ${user.name}`;
}
