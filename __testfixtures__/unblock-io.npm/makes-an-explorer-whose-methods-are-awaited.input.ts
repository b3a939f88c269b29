import { cosmiconfigSync } from 'cosmiconfig';
import { lilconfigSync } from 'lilconfig';

const explorer = cosmiconfigSync('tool', {
	loaders: { '.toml': (_, content) => content },
});

export async function configOf(name: string): Promise<unknown> {
	explorer.clearCaches();
	return [explorer.search()?.config, cosmiconfigSync(name).search()?.config];
}

export class Settings {
	readonly #explorer = lilconfigSync('tool');

	async load(): Promise<unknown> {
		return this.#explorer.search()?.config;
	}
}
