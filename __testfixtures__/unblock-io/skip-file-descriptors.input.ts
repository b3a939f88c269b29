// refused: no-async-form
import { closeSync, openSync, readFileSync, statSync } from 'node:fs';

export async function read(name: string): Promise<string> {
	const descriptor = openSync(name, 'r');
	const text = readFileSync(descriptor, 'utf8');
	closeSync(descriptor);
	const known = statSync(name, { throwIfNoEntry: false });
	return `${text} ${known?.size}`;
}
