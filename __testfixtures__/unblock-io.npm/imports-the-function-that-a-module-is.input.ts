import { sync as whichSync } from 'which';

export async function find(name: string): Promise<string> {
	return whichSync(name);
}
