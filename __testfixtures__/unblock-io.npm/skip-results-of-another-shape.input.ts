// refused: no-async-form
import { cosmiconfigSync } from 'cosmiconfig';
import { sync } from 'cross-spawn';

export async function configure(name: string): Promise<unknown> {
	if (sync('true').status !== 0) return undefined;
	return cosmiconfigSync(name).search()?.config;
}
