// refused: optional-chain
import { Store } from './support/api.js';

export const nameOf = (store?: Store): string | undefined => store?.findSync('a')!.name;
