// refused: mocked-by-name
import fs from 'node:fs';

export async function open(name: string): Promise<string> {
	return fs.readFileSync(name, 'utf8');
}
