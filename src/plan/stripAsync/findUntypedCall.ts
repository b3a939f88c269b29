import type { ExploreSources } from '../explore/exploreSources.ts';
import { namedReferences } from '../explore/namedReferences.ts';
import type { Block } from '../facts.ts';
import type { Unit } from '../unit.ts';
import { callOf } from '../uses/callOf.ts';

/** A call of that name, awaited too, on a value of which nobody knows what it is: it may be the only one of the function. */
export function findUntypedCall(unit: Unit, sources: ExploreSources): Block | undefined {
	const members = [...unit.names.values()].flatMap(({ text, isMember }) => (isMember ? text : []));
	for (const { name, reference } of namedReferences(unit, sources)) {
		const { file, offset, entity } = reference;
		if (entity !== undefined || !members.includes(name)) continue;
		const call = callOf(sources.treeOf(file)?.nameAt(offset));
		if (call === undefined) continue;
		const message = `the value is untyped: this may call \`${unit.label}\``;
		return { code: 'unresolved-member', message, at: { file, start: call.start!, end: call.end! } };
	}
	return undefined;
}
