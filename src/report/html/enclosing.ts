import type { Decision } from '../../plan/plan.ts';

/** What takes a function from one world to the other: the nodes of the graph. */
const functionKinds: readonly Decision['kind'][] = ['make-async', 'make-sync'];

export function isFunction({ kind }: Pick<Decision, 'kind'>): boolean {
	return functionKinds.includes(kind);
}

/** For each decision, by id, the innermost function around it that changes; a function counts not as its own. */
export function findEnclosing(decisions: readonly Decision[]): Map<number, Decision> {
	const byFile = new Map<string, Decision[]>();
	for (const decision of decisions) {
		const group = byFile.get(decision.file);
		if (group === undefined) byFile.set(decision.file, [decision]);
		else group.push(decision);
	}
	const enclosing = new Map<number, Decision>();
	for (const group of byFile.values()) {
		const open: Decision[] = [];
		// A function comes before what is in it.
		const inOrder = group.toSorted(
			(a, b) => a.start - b.start || b.end - a.end || Number(isFunction(b)) - Number(isFunction(a)),
		);
		for (const decision of inOrder) {
			while (open.length > 0 && open.at(-1)!.end < decision.end) open.pop();
			const around = open.at(-1);
			if (around !== undefined) enclosing.set(decision.id, around);
			if (isFunction(decision)) open.push(decision);
		}
	}
	return enclosing;
}
