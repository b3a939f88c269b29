// warned: still-blocks
import { database } from './support/database.js';

export async function countOf(id: string): Promise<number> {
	return _countOfSync(id);
}

function _countOfSync(id: string): number {
	return database.get(id)?.count ?? 0;
}

export class Report {
	async sum(ids: string[]): Promise<number> {
		return this._sumSync(ids);
	}

	private _sumSync(ids: string[]): number {
		return ids.reduce((sum, id) => sum + _countOfSync(id), 0);
	}

	get size(): number {
		return this._sumSync(['all']);
	}
}

export async function show(report: Report): Promise<void> {
	console.log(await report.sum(['a']), report.size);
}
