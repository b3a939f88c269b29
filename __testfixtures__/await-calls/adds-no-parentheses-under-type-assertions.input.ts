import { loadSync } from './support/api.js';

interface Priced {
  price: number;
}

export function priced(id: string): Priced[] {
  const cast = loadSync(id) as Priced;
  const angle = <Priced>loadSync(id);
  const checked = loadSync(id) satisfies Priced;
  return [cast, angle, checked];
}
