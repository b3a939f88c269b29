import { type Item, load /* blocking */ } from './support/api.js';

// eslint-disable-next-line import/no-unused-modules
export async function read(/* the key */ id: string): /* never null */ Promise<Item> {
  const item = /* before */ await load(/* inside */ id) /* after */;
  if (item.parent) return /* parent */ await load(item.parent.id); // trailing
  return (
    // the last resort
    await load('default')
  );
}
