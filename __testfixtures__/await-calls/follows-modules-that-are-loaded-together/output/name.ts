import { load } from '../../support/api.js';

export default async function nameOf(id: string): Promise<string> {
  return (await load(id)).name;
}
