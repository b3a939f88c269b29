// refused: external-declaration
import { database } from './support/database.js';

export class Counts extends Map<string, number> {
	override get(id: string): number | undefined {
		return super.get(id) ?? database.get(id)?.count;
	}
}
