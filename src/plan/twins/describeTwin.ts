import type { FunctionFacts } from '../facts.ts';
import { describeReplacing } from '../mocks/describeReplacing.ts';
import type { Session } from '../session.ts';
import type { Unit } from '../unit.ts';
import { findUntypedMember } from './findUntypedMember.ts';
import { findClash } from './twinClash.ts';
import { type NewForm, newFormOf, twinNameOf } from './twinName.ts';
import { findTwinSources, type TwinSource } from './twinSource.ts';
import { findTwinUses, type TwinUses } from './twinUses.ts';

/** What a synchronous twin of a unit would consist of. */
export interface TwinFacts extends TwinUses {
	readonly unit: Unit;
	readonly name: string;
	/** The form that gets a name of its own. */
	readonly newForm: NewForm;
	/** The name of the new form. */
	readonly twinName: string;
	/** Declarations that are copied. */
	readonly sources: readonly TwinSource[];
	/** Names under which a module exports it. */
	readonly exported: ReadonlySet<string>;
	/** Reached through an object: a method or a property. */
	readonly isMember: boolean;
}

/**
 * Describes the twin that a unit would get.
 *
 * @param isHeld some uses hold on to its name and cannot be changed.
 * @returns the twin, or the reason why there cannot be one.
 */
export function describeTwin(unit: Unit, isHeld: boolean, session: Session): TwinFacts | string {
	const all = [...unit.facts.values()];
	const name = nameOf(all, session);
	if (unit.isCached) return 'a cache stands in front of its body';
	if (unit.keptBody === 'private') return 'its synchronous body stays in a place of its own';
	if (unit.isDefault) return 'it is a default export';
	const [mock] = unit.mocks.values();
	if (mock !== undefined) return describeReplacing(mock, 'it');
	if (unit.maybeMocks.size > 0) return 'code may replace it by its name, on an untyped value';
	if (name === undefined || !/^[\p{ID_Start}$_][\p{ID_Continue}$]*$/u.test(name))
		return 'it has no name of its own';
	if (all.some(({ role }) => role.kind !== 'named')) return 'it is not declared under a name';
	if (all.some(({ isAsync, returnsPromise }) => isAsync || returnsPromise))
		return 'some of its declarations are asynchronous already';
	const sources = findTwinSources(unit, name, session.treeOf);
	if (typeof sources === 'string') return sources;
	const memberCount = sources.filter((source) => !source.isBinding && !source.isExported).length;
	if (memberCount > 0 && memberCount < sources.length)
		return 'it is a function and a method at once';
	const standIn = memberCount > 0 ? findUntypedMember(unit, name, session) : undefined;
	if (standIn !== undefined) {
		const line = `${session.relative(standIn.file)}:${session.lineOf(standIn.file, standIn.start)}`;
		return `an untyped object may stand for it that has no other name (${line})`;
	}
	const newForm = newFormOf(name, isHeld);
	const twinName = twinNameOf(name, newForm);
	if (unit.keptBody !== undefined && (newForm === 'async') !== (unit.keptBody === 'named'))
		return 'its synchronous body cannot keep the name';
	const uses = findTwinUses(unit, session, newForm);
	const exported = new Set(uses.exports.map((item) => item.exported));
	if (sources.some(({ isExported }) => isExported)) exported.add(name);
	const isMember = memberCount > 0;
	const twin = { ...uses, unit, name, newForm, twinName, sources, exported, isMember };
	const fixed = uses.exports.find(({ file }) => !session.isEditable(file));
	if (fixed !== undefined) return 'a file that may not be changed exports it';
	return findClash(twin, session) ?? twin;
}

function nameOf(all: readonly FunctionFacts[], session: Session): string | undefined {
	const names = new Set(
		all.map(({ file, nameOffset }) => {
			const node = nameOffset === undefined ? undefined : session.treeOf(file)?.nameAt(nameOffset);
			if (node?.type === 'Identifier') return node.name;
			if (node?.type === 'PrivateName') return node.id.name;
			return node?.type === 'StringLiteral' ? node.value : undefined;
		}),
	);
	return names.size === 1 ? [...names][0] : undefined;
}
