import type { Node } from '@babel/types';
import { getOrAdd } from '../../getOrAdd.ts';
import type { DeclarationKey } from '../../resolve/oracle.ts';
import type { SyntaxTree } from '../../syntax/tree.ts';
import { unwrapInward } from '../../syntax/unwrapInward.ts';
import type { Place } from '../facts.ts';
import { isGlobal } from '../functions/isGlobal.ts';
import type { Session } from '../session.ts';

type Assignments = ReadonlyMap<DeclarationKey, Place>;

const known = new WeakMap<Session, Assignments>();

/**
 * Members of the repository's objects that `object[key] = …` or `Object.defineProperty(object, key, …)` may
 * replace, with the first place that does. Values that cannot be called replace no function.
 */
export function dynamicAssignmentsOf(session: Session): Assignments {
	return getOrAdd(known, session, () => {
		const found = new Map<DeclarationKey, Place>();
		for (const [file, text] of session.texts) {
			if (!mayAssign(text)) continue;
			const tree = session.treeOf(file);
			if (tree === undefined) continue;
			for (const node of tree.walk()) {
				const object = replacedIn(tree, node, session);
				if (object === undefined) continue;
				const { start, end } = node;
				for (const key of session.oracle.memberKeys(file, object.start!, object.end!))
					getOrAdd(found, key, () => ({ file, start: start!, end: end! }));
			}
		}
		return found;
	});
}

/** A look at the text keeps files from being parsed that have neither. */
function mayAssign(text: string): boolean {
	return /\[(?!\s*['"\d\]])[^\]\n]*\]\s*=(?![=>])|\bdefineProperty\b/.test(text);
}

/** The object of which a node replaces a member, whichever that is. */
function replacedIn(tree: SyntaxTree, node: Node, { oracle }: Session): Node | undefined {
	if (node.type === 'AssignmentExpression') {
		const { left, right } = node;
		if (left.type !== 'MemberExpression' || !left.computed) return undefined;
		if (/^(?:String|Numeric|BigInt)Literal$/.test(left.property.type)) return undefined;
		if (!oracle.mayBeCalled(tree.path, right.start!, right.end!)) return undefined;
		return unwrapInward(left.object);
	}
	if (node.type !== 'CallExpression' || node.callee.type !== 'MemberExpression') return undefined;
	const { object, property } = node.callee;
	const isDefinition =
		property.type === 'Identifier' &&
		property.name === 'defineProperty' &&
		['Object', 'Reflect'].some((name) => isGlobal(tree, object, name, oracle));
	return isDefinition ? unwrapInward(node.arguments[0]) : undefined;
}
