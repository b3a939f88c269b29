import { load, open } from '../barrel/barrel.ts';
export function plain(key) { return load(key) + open(key).value; }
export const object = { method(key) { return plain(key); }, deep: { arrow: (key) => load(key) } };
