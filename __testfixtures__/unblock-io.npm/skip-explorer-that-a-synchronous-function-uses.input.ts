// refused: caller-blocked, outside-async
import { cosmiconfigSync } from 'cosmiconfig';

const explorer = cosmiconfigSync('tool');

export const configNow = (): unknown => explorer.search()?.config;

export async function config(): Promise<unknown> {
	return explorer.search()?.config;
}
