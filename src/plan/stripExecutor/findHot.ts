import type { Node } from '@babel/types';
import { findImported } from '../../project/findModule.ts';
import type { DeclarationPlace } from '../../resolve/oracle.ts';
import { isFunction } from '../../syntax/functions.ts';
import { importOf } from '../../syntax/imports.ts';
import { identifiersIn } from '../../syntax/names.ts';
import { parentOf, type SyntaxTree } from '../../syntax/tree.ts';
import type { Session } from '../session.ts';
import { type Measurements, measureDeclared } from '../threads/measureDeclared.ts';
import { exportedBy } from './findTarget.ts';
import type { Kept, Wrapper } from './wrapper.ts';

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
		const times = measureDeclared(place, name, profile, session);
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
