// warned: split-step
import { load } from './support/api.js';

export async function audit(ids: string[]): Promise<string> {
  const seen = new Set<string>();
  const visit = async (id: string) => {
    const parent = async () => (await load(id)).parent;
    if (!seen.has(id)) seen.add((await parent())?.id ?? id);
  };
  for (const id of ids) await visit(id);
  return [...seen].join();
}
