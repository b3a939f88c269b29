import type { Node } from '@babel/types';
import type { Oracle } from '../../resolve/oracle.ts';
import { isFunction } from '../../syntax/functions.ts';
import { parentOf, type SyntaxTree } from '../../syntax/tree.ts';
import { declaredFunction } from '../functions/declaredFunction.ts';
import { describeDeclared } from '../functions/describeDeclared.ts';
import type { Use } from '../use.ts';
import { blockedUse } from './blockedUse.ts';

/** What a name declares: an import, an export, a function, a member, a binding; undefined when it refers. */
export function describeDeclaringUse(
	tree: SyntaxTree,
	name: Node,
	parent: Node,
	oracle: Oracle,
): Use | undefined {
	const file = tree.path;
	switch (parent.type) {
		case 'ImportSpecifier':
		case 'ImportDefaultSpecifier':
			return { kind: 'alias', name: { text: parent.local.name, file, isMember: false } };
		case 'ImportNamespaceSpecifier':
		case 'TSImportEqualsDeclaration':
			return {
				kind: 'alias',
				name: { text: (name as { name: string }).name, file, isMember: false },
			};
		case 'ExportSpecifier': {
			const exported =
				parent.exported.type === 'StringLiteral' ? parent.exported.value : parent.exported.name;
			if (exported === 'default') return { kind: 'default-alias' };
			return { kind: 'alias', name: { text: exported, isMember: true } };
		}
		case 'VariableDeclarator':
			// `const load = require('./load')`: the variable is the whole module.
			if (parent.id !== name || !isRequired(parent.init)) break;
			return {
				kind: 'alias',
				name: { text: (name as { name: string }).name, file, isMember: false },
				declaredAt: name.start!,
			};
		default:
	}
	const declared = declaredFunction(name);
	if (declared !== undefined) {
		return { kind: 'declaration', facts: describeDeclared(tree, declared, oracle, name) };
	}
	if (parent.type === 'ObjectProperty') {
		const object = parentOf(parent);
		if (object?.type === 'ObjectPattern') return describePattern(tree, parent);
		// The key of a property whose value is not a function: the value is looked at by itself.
		if (parent.key === name && !parent.shorthand) return { kind: 'none' };
	}
	return undefined;
}

/** `require('./load')`, `interop(require('./load'))`. */
function isRequired(value: Node | null | undefined): boolean {
	if (value?.type !== 'CallExpression') return false;
	if (value.callee.type === 'Identifier' && value.callee.name === 'require') return true;
	return isRequired(value.arguments[0]);
}

/** `const { load } = service`, `const { load: read } = service`. */
export function describePattern(
	tree: SyntaxTree,
	property: Node & { type: 'ObjectProperty' },
): Use {
	const target = property.value.type === 'AssignmentPattern' ? property.value.left : property.value;
	if (target.type !== 'Identifier') {
		return blockedUse(
			tree,
			property,
			'escapes-as-value',
			'the function is destructured into a pattern',
		);
	}
	for (let up = parentOf(property); up !== undefined; up = parentOf(up)) {
		if (up.type === 'VariableDeclaration') {
			const exported = parentOf(up)?.type === 'ExportNamedDeclaration';
			return {
				kind: 'alias',
				name: { text: target.name, isMember: exported, ...(exported ? {} : { file: tree.path }) },
				declaredAt: target.start!,
			};
		}
		if (isFunction(up) && (hasType(property) || isGivenModule(up)))
			return {
				kind: 'alias',
				name: { text: target.name, isMember: false, file: tree.path },
				declaredAt: target.start!,
			};
		if (isFunction(up) || up.type === 'AssignmentExpression') break;
	}
	// A destructured parameter gets its value from every caller: only its type says which function it is.
	return blockedUse(
		tree,
		property,
		'escapes-as-value',
		'the function is taken out of an object that is passed around',
	);
}

/** Whether a destructured parameter says what it takes apart: `({ load }: Options)`. */
function hasType(property: Node): boolean {
	const pattern = parentOf(property);
	return pattern?.type === 'ObjectPattern' && pattern.typeAnnotation != null;
}

/** `import('./x').then(({ load }) => …)`: the function is called with a module that is known. */
function isGivenModule(handler: Node): boolean {
	const call = parentOf(handler);
	if (call?.type !== 'CallExpression' || call.arguments[0] !== handler) return false;
	const { callee } = call;
	return (
		callee.type === 'MemberExpression' &&
		callee.property.type === 'Identifier' &&
		callee.property.name === 'then' &&
		callee.object.type === 'CallExpression' &&
		callee.object.callee.type === 'Import'
	);
}
