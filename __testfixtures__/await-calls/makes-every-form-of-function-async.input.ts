import { loadSync } from './support/api.js';

const arrow = (id: string) => loadSync(id);
const expression = function named(id: string) {
  return loadSync(id);
};
const api = {
  method(id: string) {
    return loadSync(id);
  },
  property: (id: string) => loadSync(id),
};

export default function (id: string): string {
  const items = [arrow(id), expression(id), api.method(id), api.property(id)];
  return items.join();
}
