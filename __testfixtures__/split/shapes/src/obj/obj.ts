import { object } from '../js/js.js';
import { pick, safe } from '../over/over.ts';
export const api = { pick: (key: string) => pick(key), safe, all: (keys: string[]) => keys.filter((key) => pick(key) > 1) };
export function useApi(): unknown[] { return [api.pick('a'), api.safe('zzz'), api.all(['a', 'b']), object.method('a'), object.deep.arrow('b')]; }
