import type { Rule } from '../../rules/rule.ts';
import { aliasedReferences } from '../explore/aliasedReferences.ts';
import { sourcesOf } from '../explore/exploreSources.ts';
import { findSeeds } from '../seeds/findSeeds.ts';
import type { Session } from '../session.ts';
import { usesOfModule } from './usesOfModule.ts';

/** Where the functions of rules stand: what belongs to the rule, by file and offset of the name. */
export type UsesOfRules<T> = ReadonlyMap<string, ReadonlyMap<number, T>>;

/**
 * Finds every place that means one of the rules' functions.
 *
 * @throws {UserError} when a rule names something that does not exist
 */
export function findUsesOfRules<T>(
	rules: readonly { readonly rule: Rule; readonly is: T }[],
	session: Session,
): UsesOfRules<T> {
	const sources = sourcesOf(session);
	const found = new Map<string, Map<number, T>>();
	const add = (file: string, offset: number, is: T): void => {
		const places = found.get(file) ?? new Map<number, T>();
		found.set(file, places);
		places.set(offset, is);
	};
	for (const { rule, is } of rules) {
		const uses = usesOfModule(rule, session);
		for (const { file, offset } of uses ?? []) add(file, offset, is);
		for (const unit of uses === undefined ? findSeeds(rule, session) : []) {
			for (const { reference } of aliasedReferences(unit, sources)) {
				add(reference.file, reference.offset, is);
			}
		}
	}
	return found;
}
