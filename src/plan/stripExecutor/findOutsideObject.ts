import type { Node } from '@babel/types';
import { unwrapInward } from '../../syntax/unwrapInward.ts';
import type { Session } from '../session.ts';
import { resultsOf } from '../stripAsync/settledValues.ts';
import type { Target } from './wrapper.ts';

/** An object that a function has from elsewhere, and gives to everybody who calls it. */
export function findOutsideObject({ tree, fn }: Target, { oracle }: Session): string | undefined {
	const find = (node: Node | null | undefined): string | undefined => {
		const value = unwrapInward(node);
		switch (value?.type) {
			case 'ConditionalExpression':
				return find(value.consequent) ?? find(value.alternate);
			case 'LogicalExpression':
				return find(value.left) ?? find(value.right);
			case 'ArrayExpression':
				return first(value.elements);
			case 'ObjectExpression':
				return first(
					value.properties.map((each) => (each.type === 'ObjectProperty' ? each.value : null)),
				);
			case 'Identifier':
			case 'MemberExpression':
			case 'OptionalMemberExpression':
				return isOutside(value) ? tree.textOf(value) : undefined;
			default:
				return undefined;
		}
	};
	const first = (nodes: readonly (Node | null)[]): string | undefined => {
		for (const node of nodes) {
			const found = find(node);
			if (found !== undefined) return found;
		}
		return undefined;
	};
	const isOutside = (value: Node): boolean => {
		if (oracle.depthOf(tree.path, value.start!, value.end!) === 'primitive') return false;
		let root = value;
		while (root.type === 'MemberExpression' || root.type === 'OptionalMemberExpression')
			root = unwrapInward(root.object);
		if (root.type !== 'Identifier') return false;
		return oracle
			.declarationsAt(tree.path, root.start!)
			.some(({ file, offset }) => file !== tree.path || offset < fn.start! || offset > fn.end!);
	};
	return first(resultsOf(fn));
}
