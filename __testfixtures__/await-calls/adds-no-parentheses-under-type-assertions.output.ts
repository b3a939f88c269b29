import { load } from './support/api.js';

interface Priced {
  price: number;
}

export async function priced(id: string): Promise<Priced[]> {
  const cast = await load(id) as Priced;
  const angle = <Priced>await load(id);
  const checked = await load(id) satisfies Priced;
  return [cast, angle, checked];
}
