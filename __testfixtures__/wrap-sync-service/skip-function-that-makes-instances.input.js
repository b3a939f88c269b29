// refused: constructed
import { database } from './support/database.js';

export function Snapshot() {
	this.rows = database.all();
}

export const take = () => new Snapshot();
