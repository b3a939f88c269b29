// warned: split-step
import { loadSync } from './support/api.js';

export function audit(ids: string[]): string {
  const seen = new Set<string>();
  const visit = (id: string) => {
    const parent = () => loadSync(id).parent;
    if (!seen.has(id)) seen.add(parent()?.id ?? id);
  };
  for (const id of ids) visit(id);
  return [...seen].join();
}
