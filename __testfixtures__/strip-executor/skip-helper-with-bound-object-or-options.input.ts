// refused: executor-shape
import { load } from './support/api.js';
import run, { helpers } from './support/helpers.js';

const prefix = { text: 'a' };

function prefixed(this: { text: string }, name: string): string {
	return this.text + load(name);
}

export async function show(name: string): Promise<string> {
	const bound = await run(prefixed.bind(prefix), name);
	return bound + (await helpers.exec(load, [name], { timeout: 100 }));
}
