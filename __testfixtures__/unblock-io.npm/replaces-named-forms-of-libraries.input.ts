// warned: other-order
import { hashSync } from 'bcryptjs';
import { findUpSync } from 'find-up';
import { glob, globSync } from 'glob';

export async function list(pattern: string): Promise<string[]> {
	const config = findUpSync('config.json') ?? hashSync(pattern, 4);
	return [...globSync(pattern), ...(await glob(config))];
}
