import { findUpSync as find } from 'find-up';
import { findUpSync } from 'find-up-simple';

export { findUpSync as again } from 'find-up-simple';

export async function nearest(name: string): Promise<string | undefined> {
	return findUpSync(name) ?? find(name);
}
