/** A driver that only has synchronous calls. */
export interface Row {
	readonly id: string;
	readonly count: number;
}

const rows = new Map<string, Row>();

export const database = {
	all(): Row[] {
		return [...rows.values()];
	},
	get(id: string): Row | undefined {
		return rows.get(id);
	},
	put(id: string, count: number): void {
		if (count < 0) throw new RangeError(`count of ${id} is ${count}`);
		rows.set(id, { id, count });
	},
};
