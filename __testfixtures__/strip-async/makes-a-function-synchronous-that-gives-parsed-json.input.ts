import { load } from './support/api.js';

interface Config {
	readonly depth: number;
}

async function parse(text: string): Promise<Config> {
	return JSON.parse(text) as Config;
}

export async function read(): Promise<number> {
	const { depth } = await parse(`{ "depth": ${(await load(1)).length} }`);
	return depth;
}
