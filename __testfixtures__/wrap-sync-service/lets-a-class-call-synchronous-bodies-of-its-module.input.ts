// warned: still-blocks
import { database } from './support/database.js';

export function countOf(id: string): number {
	return database.get(id)?.count ?? 0;
}

export class Report {
	sum(ids: string[]): number {
		return ids.reduce((sum, id) => sum + countOf(id), 0);
	}

	get size(): number {
		return this.sum(['all']);
	}
}

export function show(report: Report): void {
	console.log(report.sum(['a']), report.size);
}
