import { childOf } from './child.js';

export async function family(id: string): Promise<string> {
  return `${id} ${await childOf(id)}`;
}
