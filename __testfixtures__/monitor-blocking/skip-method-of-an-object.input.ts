// refused: not-built
export const api = {
	async load(): Promise<number> {
		return 1;
	},
};
