import { count } from '../../support/api.js';
import { family } from './parent.js';

export async function childOf(id: string): Promise<string> {
  return await count() > 1 ? await family(id) : id;
}
