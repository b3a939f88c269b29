// untouched: only its methods block
import { cosmiconfigSync } from 'cosmiconfig';

export async function reset(name: string): Promise<void> {
	cosmiconfigSync(name).clearCaches();
}
