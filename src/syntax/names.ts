import type { Node } from '@babel/types';
import { forEachChild, parentOf } from './tree.ts';

const namesByRoot = new WeakMap<Node, ReadonlySet<string>>();

/** Every name that occurs in a piece of code, whatever it means there. */
export function namesIn(root: Node): ReadonlySet<string> {
	let names = namesByRoot.get(root);
	if (names === undefined) {
		names = new Set(identifiersIn(root).map(({ name }) => name));
		namesByRoot.set(root, names);
	}
	return names;
}

/** The first of the proposals that no name in the code is equal to. */
export function freshName(root: Node, proposals: readonly string[]): string {
	const used = namesIn(root);
	return proposals.find((proposal) => !used.has(proposal)) ?? findFreeName(proposals[0]!, used, 2);
}

/** `name`, or `name2`, `name3` and so on: the first, counted from `from`, that is not taken. */
export function findFreeName(name: string, taken: ReadonlySet<string>, from = 1): string {
	for (let number = from; ; number++) {
		const candidate = number === 1 ? name : `${name}${number}`;
		if (!taken.has(candidate)) return candidate;
	}
}

type Identifier = Node & { readonly type: 'Identifier' | 'JSXIdentifier'; readonly name: string };

/** The identifiers in a piece of code. */
export function identifiersIn(root: Node): Identifier[] {
	const found: Identifier[] = [];
	const visit = (node: Node): void => {
		if (node.type === 'Identifier' || node.type === 'JSXIdentifier') found.push(node);
		forEachChild(node, visit);
	};
	visit(root);
	return found;
}

/** References to a variable by its name: members and property keys of the same name are left out. */
export function referencesIn(root: Node, name: string): Identifier[] {
	return identifiersIn(root).filter((node) => node.name === name && !isPropertyName(node));
}

/**
 * Whether an identifier is the name of a member, property, label, element or export, and no reference to a
 * variable.
 */
export function isPropertyName(node: Node): boolean {
	const parent = parentOf(node);
	switch (parent?.type) {
		case 'MemberExpression':
		case 'OptionalMemberExpression':
			return parent.property === node && !parent.computed;
		case 'ObjectProperty':
			return parent.key === node && !parent.shorthand && !parent.computed;
		case 'ObjectMethod':
		case 'ClassMethod':
		case 'ClassProperty':
		case 'ClassAccessorProperty':
		case 'TSDeclareMethod':
		case 'TSPropertySignature':
		case 'TSMethodSignature':
			return parent.key === node && !parent.computed;
		case 'LabeledStatement':
		case 'BreakStatement':
		case 'ContinueStatement':
			return parent.label === node;
		case 'TSEnumMember':
			return parent.id === node;
		case 'TSQualifiedName':
			return parent.right === node;
		case 'JSXMemberExpression':
			return parent.property === node;
		case 'ImportSpecifier':
			return parent.imported === node && parent.local.start !== node.start;
		case 'ExportSpecifier':
			return parent.exported === node ? parent.local.start !== node.start : isOfAnother(parent);
		case 'JSXOpeningElement':
		case 'JSXClosingElement':
			// In lower case, it is an element of the environment.
			return node.type === 'JSXIdentifier' && /^[a-z]/.test(node.name);
		case 'MetaProperty':
		case 'PrivateName':
		case 'JSXAttribute':
		case 'JSXNamespacedName':
			return true;
		default:
			return false;
	}
}

/** `export { load } from './load'` */
function isOfAnother(specifier: Node): boolean {
	const declaration = parentOf(specifier);
	return declaration?.type === 'ExportNamedDeclaration' && declaration.source != null;
}
