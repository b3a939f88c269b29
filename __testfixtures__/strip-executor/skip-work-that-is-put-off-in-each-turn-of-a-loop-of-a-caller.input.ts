// refused: delayed
import { parse } from './support/api.js';

async function parseOne(text: string): Promise<unknown> {
	return await new Promise((resolve) => setImmediate(() => resolve(parse(text))));
}

async function parseNamed(texts: ReadonlyMap<string, string>, name: string): Promise<unknown> {
	const parsed = await parseOne(texts.get(name) ?? '');
	return parsed;
}

export async function parseAll(texts: ReadonlyMap<string, string>): Promise<void> {
	for (const name of texts.keys()) console.log(await parseNamed(texts, name));
}

async function parseFrom(texts: string[], index: number): Promise<void> {
	const text = texts[index];
	if (text === undefined) return;
	await new Promise<void>((resolve) => {
		setImmediate(() => {
			parse(text);
			resolve();
		});
	});
	await parseFrom(texts, index + 1);
}

export async function parseInTurn(texts: string[]): Promise<void> {
	await parseFrom(texts, 0);
}
