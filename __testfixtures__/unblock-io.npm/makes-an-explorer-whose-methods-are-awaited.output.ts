import { cosmiconfig, getDefaultSearchPlacesSync, defaultLoadersSync } from 'cosmiconfig';
import { lilconfig } from 'lilconfig';

const explorer = cosmiconfig('tool', {
	loaders: { ...defaultLoadersSync, '.toml': (_, content) => content },
	searchPlaces: getDefaultSearchPlacesSync('tool'),
});

export async function configOf(name: string): Promise<unknown> {
	explorer.clearCaches();
	return [(await explorer.search())?.config, (await cosmiconfig(name, { searchPlaces: getDefaultSearchPlacesSync(name), loaders: defaultLoadersSync }).search())?.config];
}

export class Settings {
	readonly #explorer = lilconfig('tool');

	async load(): Promise<unknown> {
		return (await this.#explorer.search())?.config;
	}
}
