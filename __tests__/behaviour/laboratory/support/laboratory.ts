/** The library of generated programs. Each function has a twin that is asynchronous. */
export interface Item {
	id: string;
	size: number;
	tags: string[];
	parent?: Item;
}

const saved = new Map<string, number>();

function sizeOf(key: string): number {
	if (key === 'missing') throw new RangeError('no such key');
	return saved.get(key) ?? key.length;
}

function itemOf(key: string): Item {
	return { ...plainItem(key), parent: plainItem('parent') };
}

function itemIn(key: string): Item | undefined {
	return key.length > 1 ? itemOf(key) : undefined;
}

function put(key: string, value: number): void {
	saved.set(key, Math.trunc(value) % 1000);
}

export function readSync(key: string): number {
	return sizeOf(key);
}

export async function read(key: string): Promise<number> {
	return sizeOf(key);
}

export function textSync(key: string): string {
	return `<${key.slice(0, 20)}>`;
}

export async function text(key: string): Promise<string> {
	return `<${key.slice(0, 20)}>`;
}

export function checkSync(key: string): boolean {
	return (saved.get(key) ?? key.length) % 2 === 0;
}

export async function check(key: string): Promise<boolean> {
	return (saved.get(key) ?? key.length) % 2 === 0;
}

export function listSync(key: string): number[] {
	return [saved.get(key) ?? 0, key.length, 3];
}

export async function list(key: string): Promise<number[]> {
	return [saved.get(key) ?? 0, key.length, 3];
}

export function plainItem(key: string): Item {
	return { id: key.slice(0, 20), size: saved.get(key) ?? 2, tags: [key.slice(0, 3)] };
}

export function itemSync(key: string): Item {
	return itemOf(key);
}

export async function item(key: string): Promise<Item> {
	return itemOf(key);
}

export function findSync(key: string): Item | undefined {
	return itemIn(key);
}

export async function find(key: string): Promise<Item | undefined> {
	return itemIn(key);
}

export function saveSync(key: string, value: number): void {
	put(key, value);
}

export async function save(key: string, value: number): Promise<void> {
	put(key, value);
}

export class Store {
	getSync(key: string): number {
		return sizeOf(key);
	}

	async get(key: string): Promise<number> {
		return sizeOf(key);
	}
}

/** Something that the outside world sees. */
export function effect(...values: unknown[]): void {
	laboratory.effect('effect', values);
}

export function isDefined(value: unknown): boolean {
	return value !== undefined;
}

/** Forgets what was saved. */
export function reset(): void {
	saved.clear();
}

declare const laboratory: { effect(name: string, values: readonly unknown[]): void };
