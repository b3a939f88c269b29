import type { Class, Node } from '@babel/types';
import { parentOf, type SyntaxTree } from '../../syntax/tree.ts';
import type { ExploreSources } from '../explore/exploreSources.ts';
import { referencesTo, type Step } from './referencesTo.ts';

/** Where a class, or one that extends it, is used: where instances are made, and where it stands for itself. */
export function usesOfClass(
	tree: SyntaxTree,
	made: Class,
	sources: ExploreSources,
): { readonly instances: readonly Step[]; readonly classes: readonly Step[] } {
	const instances: Step[] = [];
	const classes: Step[] = [];
	const seen = new Set<Class>();
	const addClass = (home: SyntaxTree, each: Class): void => {
		if (seen.has(each)) return;
		seen.add(each);
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
	return { instances, classes };
}

function namesOf(made: Class): Node[] {
	const parent = parentOf(made);
	const held = parent?.type === 'VariableDeclarator' && parent.init === made ? [parent.id] : [];
	return [...(made.id ? [made.id] : []), ...held];
}
