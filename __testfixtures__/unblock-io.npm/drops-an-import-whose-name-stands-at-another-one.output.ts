import { findUp as find } from 'find-up';
import { findUp } from 'find-up-simple';

export { findUpSync as again } from 'find-up-simple';

export async function nearest(name: string): Promise<string | undefined> {
	return await findUp(name) ?? find(name);
}
