// refused: promise-required
declare function register(plugin: unknown): void;

const plugin = {
	async setup(): Promise<number> {
		return 1;
	},
};
register(plugin);

export async function run(): Promise<number> {
	return (await plugin.setup()) + 1;
}
