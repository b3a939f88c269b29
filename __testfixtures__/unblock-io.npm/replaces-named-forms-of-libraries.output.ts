// warned: other-order
import { hash } from 'bcryptjs';
import { findUp } from 'find-up';
import { glob } from 'glob';

export async function list(pattern: string): Promise<string[]> {
	const config = await findUp('config.json') ?? await hash(pattern, 4);
	return [...await glob(pattern), ...(await glob(config))];
}
