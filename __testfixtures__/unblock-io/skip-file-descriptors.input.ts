// refused: no-async-form
import { closeSync, openSync, readFileSync } from 'node:fs';

export async function read(name: string): Promise<string> {
	const descriptor = openSync(name, 'r');
	const text = readFileSync(descriptor, 'utf8');
	closeSync(descriptor);
	return text;
}
