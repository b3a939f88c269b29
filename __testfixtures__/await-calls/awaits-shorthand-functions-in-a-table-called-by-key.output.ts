import { load, save } from './support/api.js';

async function restock(id: string): Promise<void> {
  await save(await load(id));
}

function ignore(id: string): void {
  console.log(id);
}

const actions = { restock, ignore, quiet: ignore };

export async function act(action: keyof typeof actions, id: string): Promise<void> {
  await actions[action](id);
}
