import { type Item, isReady, load } from './support/api.js';

export async function check(ids: string[]): Promise<boolean> {
  let cheap = false;
  for (const id of ids) {
    if ((await load(id)).price < 10) {
      cheap = true;
      break;
    }
  }
  let isNamed: boolean = true;
  for (const id of ids) {
    if (id === '') { isNamed = false; break; }
    if (!((await load(id)).name !== '')) {
      isNamed = false;
      break;
    }
  }
  return cheap && isNamed;
}

export const hasParent = async (items: readonly Item[]): Promise<boolean> => {
  for (const item of items) {
    if ((await load(item.id)).parent) return true;
  }
  return false;
};

export async function isIdle(ids: string[]): Promise<boolean> {
  // nobody is ready
  for (const _ of ids) {
    if (await isReady()) return false;
  }
  return true;
}
