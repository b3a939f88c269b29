import type { ExploreSources } from '../explore/exploreSources.ts';
import type { Block } from '../facts.ts';
import { findObjectProblems } from '../objects/findObjectProblems.ts';
import type { Unit } from '../unit.ts';

/** An object that is handed on whole is called by who knows whom. */
export function findReceiver(unit: Unit, sources: ExploreSources): Block | undefined {
	for (const { file, member, label } of unit.facts.values())
		for (const { name, offset, isModule, isOuter } of member?.holders ?? []) {
			const [entity] = isModule ? [] : sources.oracle.entitiesAt(file, [offset]);
			if (entity === undefined) continue;
			const wanted = isOuter ? undefined : { name: member!.name, keys: unit.keys };
			const [block] = findObjectProblems({ name, keys: entity.keys }, wanted, sources).blocks;
			if (block === undefined) continue;
			const message = `the object of \`${label}\` is handed on, and whoever gets it may count on the promise`;
			return { ...block, code: 'promise-required', message };
		}
	return undefined;
}
