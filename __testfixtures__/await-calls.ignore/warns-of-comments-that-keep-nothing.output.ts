// warned: ignore-unused
import { load } from './support/api.js';

export async function title(id: string): Promise<string> {
  // asyncshift-ignore-next-line the line below is empty

  const { name } = await load(id);
  // asyncshift-ignore-line this is not how it is written
  return name + (await load(id)).price;
}
