import { load, loadTwice } from '../barrel/barrel.ts';
export function pick(key: string): number;
export function pick(key: string, many: true): number[];
export function pick(key: string, many?: true): number | number[] { return many ? [load(key), loadTwice(key)] : load(key); }
export function safe(key: string): number | string {
	try { return pick(key); } catch (error) { return (error as Error).message; } finally { pick('a'); }
}
