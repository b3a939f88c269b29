// refused: effects-known
// Both assign to what others have.
import { loadUser } from './support/api.js';

const state = { label: '', mark: '' };

async function unpack(id: string): Promise<string> {
  const user = await loadUser(id);
  [state.label] = [user.name];
  return state.label;
}

async function loop(ids: string[]): Promise<string> {
  for (state.mark of ids) state.mark.trim();
  return (await loadUser(state.mark)).name;
}

export async function patterns(): Promise<string> {
  const first = await unpack('a');
  const second = await unpack('b');
  return first + second;
}

export async function loops(): Promise<string> {
  const first = await loop(['a']);
  const second = await loop(['b']);
  return first + second;
}
