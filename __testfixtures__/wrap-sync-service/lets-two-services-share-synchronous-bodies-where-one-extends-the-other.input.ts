// warned: still-blocks
import { database } from './support/database.js';

export class Store {
	add(id: string): number {
		database.put(id, 1);
		return this.countOf(id);
	}

	addAll(ids: string[]): number {
		return ids.reduce((sum, id) => sum + this.add(id), 0);
	}

	countOf(id: string): number {
		return database.get(id)?.count ?? 0;
	}
}

export class Named extends Store {
	override add(id: string): number {
		return this.countOf(id) > 0 ? 0 : super.add(`named ${id}`);
	}
}

export function show(ids: string[]): void {
	console.log(new Named().addAll(ids), new Store().addAll(ids));
}
