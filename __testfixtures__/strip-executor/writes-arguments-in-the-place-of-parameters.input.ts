import { runInExecutor } from './support/threads.js';

export class Rows {
	private readonly rows = new Map<string, { name: string }>();

	async fetch(id: string, fallback: string): Promise<{ id: string; name: string }> {
		return await runInExecutor(null, (id: string, other: string) => this.pick({ id, other }), id, fallback);
	}

	private pick({ id, other }: { id: string; other: string }): { id: string; name: string } {
		return { id, name: this.rows.get(id)?.name ?? other };
	}
}
