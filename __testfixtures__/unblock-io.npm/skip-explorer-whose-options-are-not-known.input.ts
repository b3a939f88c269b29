// refused: no-async-form
import { cosmiconfigSync } from 'cosmiconfig';

export async function config(options: { readonly stopDir: string }): Promise<unknown> {
	return cosmiconfigSync('tool', options).search()?.config;
}
