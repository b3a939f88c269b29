import { type Item, loadSync /* blocking */ } from './support/api.js';

// eslint-disable-next-line import/no-unused-modules
export function read(/* the key */ id: string): /* never null */ Item {
  const item = /* before */ loadSync(/* inside */ id) /* after */;
  if (item.parent) return /* parent */ loadSync(item.parent.id); // trailing
  return (
    // the last resort
    loadSync('default')
  );
}
