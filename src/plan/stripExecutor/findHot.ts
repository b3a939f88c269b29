import type { Node } from '@babel/types';
import { findImported } from '../../project/findModule.ts';
import type { DeclarationPlace } from '../../resolve/oracle.ts';
import { isFunction } from '../../syntax/functions.ts';
import { importOf } from '../../syntax/imports.ts';
import { identifiersIn } from '../../syntax/names.ts';
import { parentOf, type SyntaxTree } from '../../syntax/tree.ts';
import type { Session } from '../session.ts';
import { exportedBy } from './findTarget.ts';
import type { Kept, Wrapper } from './wrapper.ts';

/** How long functions held the thread: what is asked of a CPU profile. */
export interface Measurements {
	/** @param name undefined for a function without one */
	measureFunction(
		place: { readonly file: string; readonly line: number },
		name: string | undefined,
	): { readonly longest: number; readonly urgency: string } | undefined;
}

/** Something that a profile may have measured. */
interface Suspect {
	readonly name?: string;
	readonly place: DeclarationPlace;
}

/** Whether the work of a wrapper is, or calls, something that was measured to hold the thread for long. */
export function findHot(
	wrapper: Wrapper,
	profile: Measurements,
	session: Session,
): Kept | undefined {
	const { node } = wrapper;
	for (const { name, place } of suspectsOf(wrapper, session)) {
		const { file, offset } = place;
		if (!session.texts.has(file)) continue;
		const at = { file: session.relative(file), line: session.lineOf(file, offset) };
		const names = name === undefined ? [name] : [name, ...declaredNamesAt(place, session)];
		const times = names
			.map((each) => profile.measureFunction(at, each))
			.find((measured) => measured !== undefined && measured.urgency !== 'leave');
		if (times === undefined) continue;
		const label = name === undefined ? 'the work' : `\`${name}\``;
		const message = `${label} held the thread for ${Math.round(times.longest)} ms, as the profile says`;
		return { node, code: 'cpu-bound', message };
	}
	return undefined;
}

function* suspectsOf({ tree, node, work, target }: Wrapper, session: Session): Generator<Suspect> {
	// A helper holds the thread for as long as the slowest that it ever ran.
	const { start, end } = work.kind === 'value' ? work : { start: node.start!, end: node.end! };
	for (const each of identifiersIn(node)) {
		if (each.start! < start || each.end! > end) continue;
		for (const place of placesOf(tree, each, session)) yield { name: each.name, place };
	}
	for (const each of tree.walk(node)) {
		if (isFunction(each)) yield { place: { file: tree.path, offset: each.start! } };
	}
	if (target === undefined) return;
	// What workers run stands elsewhere, and its name beside it.
	const holder = parentOf(target.fn);
	const own = holder?.type === 'VariableDeclarator' ? holder : target.fn;
	yield { place: { file: target.tree.path, offset: target.fn.start! } };
	for (const each of identifiersIn(own))
		for (const place of placesOf(target.tree, each, session)) yield { name: each.name, place };
}

/** Where a name is declared, also behind `const { digest } = require('./digest')`. */
function placesOf(
	tree: SyntaxTree,
	name: Node & { readonly name: string },
	session: Session,
): readonly DeclarationPlace[] {
	const imported = importOf(tree, name.name);
	const module =
		imported?.isRequire && imported.source.startsWith('.')
			? findImported(tree.path, imported.source, session.texts)
			: undefined;
	const exported =
		imported && module
			? exportedBy(module, imported.imported === '*' ? 'default' : imported.imported, session)
			: undefined;
	const places = session.oracle.declarationsAt(tree.path, name.start!);
	return exported === undefined
		? places
		: [...places, { file: exported.tree.path, offset: exported.fn.start! }];
}

/** What a function is called where it is declared, which an import may call something else. */
function declaredNamesAt({ file, offset }: DeclarationPlace, session: Session): readonly string[] {
	const tree = session.treeOf(file);
	const name = tree?.nameAt(offset);
	const fn =
		name === undefined && tree
			? [...tree.walk()].find((node) => isFunction(node) && node.start === offset)
			: undefined;
	const id = fn && 'id' in fn ? fn.id : undefined;
	const named = name?.type === 'Identifier' ? name : id?.type === 'Identifier' ? id : undefined;
	return [...(named === undefined ? [] : [named.name]), 'default'];
}
