import { monitorBlocking } from 'asyncshift-runtime';
export class Reports {
	private async render(id: number): Promise<string> {
		return `${id}`;
	}
	static { this.prototype.render = monitorBlocking({ thresholdMs: 5 })(this.prototype.render); }

	async all(): Promise<string[]>;
	async all(limit: number): Promise<string[]>;
	async all(limit = 1): Promise<string[]> {
		return [await this.render(limit)];
	}
	static { this.prototype.all = monitorBlocking({ thresholdMs: 5 })(this.prototype.all); }

	static async reset(): Promise<void> {}
	static { this.reset = monitorBlocking({ thresholdMs: 5 })(this.reset); }
}
