import { load } from '../../support/api.js';

async function titleOf(id: string): Promise<string> {
  return (await load(id)).name;
}

export { titleOf as title };
