import { logged } from './support/api.js';

export class Reports {
	@logged
	async render(id: number): Promise<string> {
		return `${id}`;
	}

	/** All of them. */
	async all(): Promise<string[]> {
		return [await this.render(1)];
	}

	@logged /* twice */ static async reset(): Promise<void> {}

	size(): number {
		return 1;
	}
}
