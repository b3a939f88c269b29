// warned: ignore-unused
import { loadSync } from './support/api.js';

export async function title(id: string): Promise<string> {
  // asyncshift-ignore-next-line the line below is empty

  const { name } = loadSync(id);
  // asyncshift-ignore-line this is not how it is written
  return name + loadSync(id).price;
}
