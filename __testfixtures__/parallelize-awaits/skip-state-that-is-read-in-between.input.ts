// untouched: whether to stop is asked between the calls, and others may change it
import { loadUser } from './support/api.js';

const session = { isOver: false };

export function end(): void {
  session.isOver = true;
}

export async function both(signal: AbortSignal): Promise<string> {
  const first = await loadUser('a');
  const { aborted } = signal;
  const second = await loadUser('b');
  return aborted ? first.name : second.name;
}

export async function own(): Promise<string> {
  const first = await loadUser('a');
  const isOver = session.isOver;
  const second = await loadUser('b');
  return isOver ? first.name : second.name;
}
