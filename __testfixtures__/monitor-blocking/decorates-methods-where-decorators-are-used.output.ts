import { logged } from './support/api.js';
import { monitorBlocking } from 'asyncshift-runtime';

export class Reports {
	@logged
	@monitorBlocking({ thresholdMs: 5 })
	async render(id: number): Promise<string> {
		return `${id}`;
	}

	/** All of them. */
	@monitorBlocking({ thresholdMs: 5 })
	async all(): Promise<string[]> {
		return [await this.render(1)];
	}

	@logged @monitorBlocking({ thresholdMs: 5 }) /* twice */ static async reset(): Promise<void> {}

	size(): number {
		return 1;
	}
}
