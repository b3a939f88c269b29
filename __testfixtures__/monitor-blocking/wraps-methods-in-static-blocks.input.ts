export class Reports {
	private async render(id: number): Promise<string> {
		return `${id}`;
	}

	async all(): Promise<string[]>;
	async all(limit: number): Promise<string[]>;
	async all(limit = 1): Promise<string[]> {
		return [await this.render(limit)];
	}

	static async reset(): Promise<void> {}
}
