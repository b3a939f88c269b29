import type { Class, Node } from '@babel/types';
import { parentOf, type SyntaxTree } from '../../syntax/tree.ts';
import type { ExploreSources } from '../explore/exploreSources.ts';
import { referencesTo, type Step } from './referencesTo.ts';

/** Where a class, or one that extends it, is used. */
export interface ClassUses {
	/** Where instances are made. */
	readonly instances: readonly Step[];
	/** Where it stands for itself. */
	readonly classes: readonly Step[];
	/** Those that extend it, directly or not. */
	readonly subclasses: readonly (Step & { readonly node: Class })[];
}

/** Finds where a class, or one that extends it, is used. */
export function usesOfClass(tree: SyntaxTree, made: Class, sources: ExploreSources): ClassUses {
	const instances: Step[] = [];
	const classes: Step[] = [];
	const seen = new Map<Class, SyntaxTree>();
	const addClass = (home: SyntaxTree, each: Class): void => {
		if (seen.has(each)) return;
		seen.set(each, home);
		const uses = [
			...(each.type === 'ClassExpression' ? [{ tree: home, node: each as Node }] : []),
			...namesOf(each).flatMap((name) => referencesTo(home, name, sources)),
		];
		for (const use of uses) {
			const parent = parentOf(use.node);
			if (parent === undefined) continue;
			if (parent.type === 'NewExpression' && parent.callee === use.node)
				instances.push({ tree: use.tree, node: parent });
			else if ('superClass' in parent && parent.superClass === use.node) addClass(use.tree, parent);
			else classes.push(use);
		}
	};
	addClass(tree, made);
	seen.delete(made);
	const subclasses = [...seen].map(([node, home]) => ({ tree: home, node }));
	return { instances, classes, subclasses };
}

function namesOf(made: Class): Node[] {
	const parent = parentOf(made);
	const held = parent?.type === 'VariableDeclarator' && parent.init === made ? [parent.id] : [];
	return [...(made.id ? [made.id] : []), ...held];
}
