import { loadSync, saveSync } from './support/api.js';

function restock(id: string): void {
  saveSync(loadSync(id));
}

function ignore(id: string): void {
  console.log(id);
}

const actions = { restock, ignore, quiet: ignore };

export function act(action: keyof typeof actions, id: string): void {
  actions[action](id);
}
