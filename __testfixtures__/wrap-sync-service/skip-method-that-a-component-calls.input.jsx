// refused: renders-jsx
import { database } from './support/database.js';

export class Labels {
	labelOf(id) {
		return `${database.get(id)?.count} left`;
	}
}

const labels = new Labels();

export function Label({ id }) {
	return <b>{labels.labelOf(id)}</b>;
}
