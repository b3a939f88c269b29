// warned: runs-overlap
import { writeFile } from 'node:fs/promises';

const order: string[] = [];

async function save(name: string): Promise<void> {
	await writeFile(name, name);
	order.push(name);
}

async function saveAndCount(name: string): Promise<number> {
	await save(name);
	return order.length;
}

export async function both(): Promise<string[]> {
	await Promise.all([save('a'), save('b')]);
	return order;
}

export async function each(names: readonly string[]): Promise<number[]> {
	await Promise.all(names.map(save));
	await Promise.all(names.map((name) => save(name)));
	return await Promise.all(Array.from(names, (name) => saveAndCount(name)));
}

export async function collected(names: readonly string[]): Promise<void> {
	const tasks: Promise<void>[] = [];
	for (const name of names) tasks.push(save(name));
	await Promise.all(tasks);
}
