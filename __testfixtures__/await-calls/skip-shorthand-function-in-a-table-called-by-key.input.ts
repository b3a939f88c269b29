// refused: caller-blocked, escapes-as-value
import { loadSync, saveSync } from './support/api.js';

function restock(id: string): void {
  saveSync(loadSync(id));
}

const actions = { restock };

export function act(action: keyof typeof actions, id: string): void {
  actions[action](id);
}
