import type { Node } from '@babel/types';
import { receivers } from '../../../presets/receivers/index.ts';
import type { Fact, SideBySide } from '../../../presets/receivers/receiver.ts';
import type { DeclaredName } from '../../resolve/oracle.ts';
import { type FunctionNode, isFunction } from '../../syntax/functions.ts';
import { parentOf, type SyntaxTree } from '../../syntax/tree.ts';
import type { OwnClass } from '../concurrency/subclasses.ts';
import { describeOwner } from '../functions/describeOwner.ts';
import { keyOf, plainName } from '../functions/memberKey.ts';
import { declarersOf } from '../receivers/declarersOf.ts';
import { decoratorName, decoratorsOf } from '../receivers/describeDecorators.ts';
import { findFact } from '../receivers/findFact.ts';
import type { Session } from '../session.ts';

/** A method that a library begins together with others. */
export interface Hook {
	readonly tree: SyntaxTree;
	readonly fn: FunctionNode;
	/** The class that it is a method of. */
	readonly owner: OwnClass;
	/** What the library begins it for: the name of a decorator or a member, with a small letter first. */
	readonly event: string;
	readonly how: SideBySide;
	/** The package that begins it. */
	readonly library: string;
}

/** The names in a text that may make a method a hook, by the event. */
const namesOf = new Map<string, Set<string>>();
for (const { members = [], decorators = [] } of receivers)
	for (const { names, sideBySide } of [...members, ...decorators])
		if (sideBySide !== undefined)
			for (const name of names) {
				const event = eventOf(name);
				namesOf.set(event, (namesOf.get(event) ?? new Set()).add(lastName(name)));
			}

/** What a method is begun for together with others. */
export function hooksAt(tree: SyntaxTree, fn: FunctionNode, { oracle }: Session): Hook[] {
	const body = parentOf(memberOf(fn));
	const node = body?.type === 'ClassBody' ? parentOf(body) : undefined;
	if (node?.type !== 'ClassDeclaration' && node?.type !== 'ClassExpression') return [];
	const hookOf = (fact: Fact | undefined, names: readonly DeclaredName[]): Hook[] => {
		const named = names.find(({ name }) => fact?.names.includes(name));
		if (fact?.sideBySide === undefined || named === undefined) return [];
		const event = eventOf(named.name);
		const { package: library } = named;
		return [{ tree, fn, owner: { node, tree }, event, how: fact.sideBySide, library }];
	};
	const decorated = decoratorsOf(fn).flatMap((decorator) => {
		const declarers = declarersOf(tree, decoratorName(decorator), oracle);
		return hookOf(findFact('decorators', declarers, tree.path), declarers);
	});
	const key = keyOf(memberOf(fn));
	const name = key && plainName(key);
	if (name === undefined || !namesOf.has(name)) return decorated;
	const heritage = describeOwner(memberOf(fn))?.heritage ?? [];
	const declared = heritage.flatMap(
		(base) => oracle.inheritedMember(tree.path, base, name, false)?.declaredBy ?? [],
	);
	return [...decorated, ...hookOf(findFact('members', declared, tree.path), declared)];
}

/** All methods of the workspace that a library begins for an event. */
export function hooksOf(event: string, session: Session): Hook[] {
	const found = new Map<FunctionNode, Hook>();
	for (const name of namesOf.get(event) ?? [])
		for (const { file, offset } of session.index.named(name)) {
			const tree = session.treeOf(file);
			const fn = tree && methodAt(tree.nameAt(offset));
			if (tree === undefined || fn === undefined || found.has(fn)) continue;
			const hook = hooksAt(tree, fn, session).find((each) => each.event === event);
			if (hook !== undefined) found.set(fn, hook);
		}
	return [...found.values()];
}

/** The method that a name names, or that it decorates. */
function methodAt(name: Node | undefined): FunctionNode | undefined {
	let up = name;
	while (up !== undefined && !/^Class(?:Private)?(?:Method|Property)$/.test(up.type)) {
		if (up !== name && !/^(?:Call|Member)Expression$|^Decorator$/.test(up.type)) return undefined;
		up = parentOf(up);
	}
	const fn = up !== undefined && 'value' in up ? (up.value as Node | undefined) : up;
	return isFunction(fn) ? fn : undefined;
}

/** The member of a class that holds a function. */
function memberOf(fn: FunctionNode): Node {
	const field = parentOf(fn);
	return field?.type === 'ClassProperty' && field.value === fn ? field : fn;
}

function eventOf(name: string): string {
	const last = lastName(name);
	return last[0]!.toLowerCase() + last.slice(1);
}

function lastName(name: string): string {
	return name.slice(name.lastIndexOf('.') + 1);
}
