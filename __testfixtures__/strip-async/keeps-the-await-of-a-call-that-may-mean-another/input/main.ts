import * as file from './file.js';
import * as network from './network.js';

export async function first(): Promise<string> {
	const value = await file.read();
	return `${value} ${await network.read()}`;
}

export async function all(isOpen: boolean): Promise<number> {
	const source = isOpen ? file : network;
	return 1 + (await source.read());
}
