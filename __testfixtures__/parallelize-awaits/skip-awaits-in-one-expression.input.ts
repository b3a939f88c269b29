// refused: await-shape
import { readFile } from 'node:fs/promises';

export async function declared(one: string, other: string): Promise<string> {
	const first = await readFile(one, 'utf8'),
		second = await readFile(other, 'utf8');
	return first + second;
}

export async function listed(one: string, other: string): Promise<string[]> {
	return [await readFile(one, 'utf8'), await readFile(other, 'utf8')];
}

export async function named(one: string, other: string): Promise<{ one: string; other: string }> {
	return { one: await readFile(one, 'utf8'), other: await readFile(other, 'utf8') };
}

export async function given(one: string, other: string): Promise<string> {
	return one.concat(await readFile(one, 'utf8'), await readFile(other, 'utf8'));
}

export async function needed(path: string): Promise<string> {
	const next = await readFile(path, 'utf8'),
		text = await readFile(next, 'utf8');
	return text;
}
