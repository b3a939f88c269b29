import { load } from '../io/io.ts';
export default function open(key: string) { return { key, value: load(key) }; }
