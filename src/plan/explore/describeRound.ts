import { matches, type Unit } from '../unit.ts';
import type { Descriptions } from './descriptions.ts';
import type { ExploreSources } from './exploreSources.ts';
import { type NamedReference, namedReferences } from './namedReferences.ts';
import { looksLikeMember } from './nameShapes.ts';
import { mayMean } from './untypedUses.ts';

/**
 * Describes what a round will look at file by file, so that each file is parsed once however many
 * units refer to it: syntax trees are too large to keep them all.
 */
export function describeRound(
	round: readonly Unit[],
	sources: ExploreSources,
	described: Descriptions,
): void {
	const byFile = new Map<string, Map<number, NamedReference>>();
	for (const unit of round) {
		if (!unit.followsCallers && unit.seed === undefined) continue;
		for (const named of namedReferences(unit, sources)) {
			if (!isWorthDescribing(unit, named, sources)) continue;
			const { file, offset } = named.reference;
			const places = byFile.get(file);
			if (places === undefined) byFile.set(file, new Map([[offset, named]]));
			else places.set(offset, named);
		}
	}
	for (const places of byFile.values()) {
		for (const { reference } of places.values()) {
			if (reference.entity === undefined) {
				const untyped = described.untypedAt(reference);
				if (untyped?.kind === 'call' && sources.byName) described.containerOf(untyped.site);
				continue;
			}
			const use = described.useAt(reference);
			if (use?.kind === 'call') described.containerOf(use.site);
		}
	}
}

function isWorthDescribing(
	unit: Unit,
	{ name, reference }: NamedReference,
	sources: ExploreSources,
): boolean {
	if (reference.entity === undefined) {
		return unit.isMember && mayMean(unit, name, reference, sources);
	}
	if (matches(reference.entity, unit)) return true;
	const text = sources.texts.get(reference.file)!;
	if (sources.mayReplaceModules(reference.file)) return true;
	return unit.isDeclaredAsMember && looksLikeMember(text, reference.offset, name);
}
