import type { Node } from '@babel/types';
import type { Oracle } from '../resolve/oracle.ts';
import { isFunction, unwrapOutward } from '../syntax/functions.ts';
import { parentOf, type SyntaxTree } from '../syntax/tree.ts';
import { declaredFunction } from './declaredFunction.ts';
import { holderOf } from './describeBinding.ts';
import { type AnyCall, describeCall } from './describeCall.ts';
import { describeFunction } from './describeFunction.ts';
import { describeSignature } from './describeSignature.ts';
import type { Use } from './facts.ts';
import { findTestRunner } from './findTestRunner.ts';
import type { RefusalCode } from './plan.ts';

const nothing: Use = { kind: 'none' };

/**
 * What the name at an offset does with the function it denotes. Anything that is not understood is a
 * block: a use that is overlooked would leave a promise that nobody awaits.
 */
export function describeUse(tree: SyntaxTree, offset: number, oracle: Oracle): Use {
	const name = tree.nameAt(offset);
	const parent = name && parentOf(name);
	if (name === undefined || parent === undefined) return nothing;
	if (name.type === 'JSXIdentifier') {
		return /^JSX(?:Opening|Closing)Element$/.test(parent.type)
			? blocked(tree, name, 'renders-jsx', 'the function is used as a component')
			: nothing;
	}
	if (name.type === 'StringLiteral') {
		const isMember =
			(parent.type === 'MemberExpression' || parent.type === 'OptionalMemberExpression') &&
			parent.property === name;
		return isMember ? describeValue(tree, parent, name, oracle) : nothing;
	}
	return (
		describeDeclaringUse(tree, name, parent, oracle) ??
		describeReferringUse(tree, name, parent, oracle)
	);
}

function blocked(tree: SyntaxTree, node: Node, code: RefusalCode, message: string): Use {
	return {
		kind: 'blocked',
		block: { code, message, at: { file: tree.path, start: node.start!, end: node.end! } },
	};
}

/** Names that declare something: imports, exports, functions, members, bindings. */
function describeDeclaringUse(
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
		default:
	}
	const declared = declaredFunction(name);
	if (declared !== undefined) {
		return {
			kind: 'declaration',
			facts: isFunction(declared)
				? describeFunction(tree, declared, oracle)
				: describeSignature(tree, declared),
		};
	}
	if (parent.type === 'ObjectProperty') {
		const object = parentOf(parent);
		if (object?.type === 'ObjectPattern') return describePattern(tree, parent);
		// The key of a property whose value is not a function: the value is looked at by itself.
		if (parent.key === name && !parent.shorthand) return nothing;
	}
	return undefined;
}

/** `const { load } = service`, `const { load: read } = service`. */
function describePattern(tree: SyntaxTree, property: Node & { type: 'ObjectProperty' }): Use {
	const target = property.value.type === 'AssignmentPattern' ? property.value.left : property.value;
	if (target.type !== 'Identifier') {
		return blocked(
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
		if (isFunction(up) || up.type === 'AssignmentExpression') break;
	}
	// A destructured parameter gets its value from every caller: only its type says which function it is.
	return blocked(
		tree,
		property,
		'escapes-as-value',
		'the function is taken out of an object that is passed around',
	);
}

/** Names that refer to the function. */
function describeReferringUse(tree: SyntaxTree, name: Node, parent: Node, oracle: Oracle): Use {
	switch (parent.type) {
		case 'MemberExpression':
		case 'OptionalMemberExpression':
			if (parent.property === name && !parent.computed)
				return describeValue(tree, parent, name, oracle);
			return describeMemberOf(tree, name, parent, oracle);
		case 'TSTypeQuery':
		case 'TSQualifiedName':
			return describeTypeQuery(tree, name);
		case 'LabeledStatement':
		case 'BreakStatement':
		case 'ContinueStatement':
			return nothing;
		default:
			if (
				/^TS(?!As|Satisfies|NonNull|TypeAssertion|ExportAssignment|Instantiation)/.test(parent.type)
			)
				return nothing;
			return describeValue(tree, name, name, oracle);
	}
}

/** `load.call(…)`, `load.bind(…)`, `load.cache`. */
function describeMemberOf(
	tree: SyntaxTree,
	name: Node,
	member: Node & { type: 'MemberExpression' | 'OptionalMemberExpression' },
	oracle: Oracle,
): Use {
	const property = member.property.type === 'Identifier' ? member.property.name : '';
	const call = parentOf(member);
	const isCalled =
		(call?.type === 'CallExpression' || call?.type === 'OptionalCallExpression') &&
		call.callee === member;
	if (isCalled && (property === 'call' || property === 'apply')) {
		return { kind: 'call', site: describeCall(tree, call, name, oracle) };
	}
	if (property === 'bind') return blocked(tree, member, 'bound-function', 'the function is bound');
	if (call?.type === 'AssignmentExpression' && call.left === member) return nothing;
	if (property === 'name' || property === 'length') return nothing;
	return blocked(
		tree,
		member,
		'escapes-as-value',
		`\`${tree.text.slice(member.start!, member.end!)}\` uses the function as an object`,
	);
}

/** `ReturnType<typeof load>` is a promise afterwards: `Awaited<…>` keeps what it meant. */
function describeTypeQuery(tree: SyntaxTree, name: Node): Use {
	let query: Node | undefined = name;
	while (query !== undefined && query.type !== 'TSTypeQuery') query = parentOf(query);
	const reference = query && parentOf(parentOf(query)!);
	if (reference?.type !== 'TSTypeReference' || reference.typeName.type !== 'Identifier')
		return nothing;
	if (reference.typeName.name !== 'ReturnType') return nothing;
	const outer = parentOf(parentOf(reference)!);
	if (
		outer?.type === 'TSTypeReference' &&
		outer.typeName.type === 'Identifier' &&
		outer.typeName.name === 'Awaited'
	) {
		return nothing;
	}
	const start = reference.start!;
	const end = reference.end!;
	return {
		kind: 'type-query',
		place: { file: tree.path, start, end },
		edits: [
			{ start, end: start, text: 'Awaited<', side: 'open', span: end - start },
			{ start: end, end, text: '>', side: 'close', span: end - start },
		],
	};
}

/** Where the value of `expression`, which is the function, goes. */
function describeValue(tree: SyntaxTree, expression: Node, name: Node, oracle: Oracle): Use {
	if (expression !== name) {
		const parent = parentOf(expression);
		if (parent?.type === 'MemberExpression' && parent.object === expression) {
			return describeMemberOf(tree, name, parent, oracle);
		}
	}
	const value = unwrapOutward(expression);
	const parent = parentOf(value);
	switch (parent?.type) {
		case 'CallExpression':
		case 'OptionalCallExpression':
			return (parent.callee as Node) === value
				? { kind: 'call', site: describeCall(tree, parent, name, oracle) }
				: describeArgument(tree, parent, value, oracle);
		case 'NewExpression':
			return parent.callee === value
				? blocked(tree, parent, 'constructed', 'the function is called with `new`')
				: blocked(tree, value, 'escapes-as-value', 'the function is passed to a constructor');
		case 'TaggedTemplateExpression':
			return blocked(tree, parent, 'tagged-template', 'the function is used as a template tag');
		case 'VariableDeclarator':
			return describeVariable(tree, parent, value);
		case 'AssignmentExpression':
			return describeAssignment(tree, parent, value, oracle);
		case 'ObjectProperty':
			return describeProperty(tree, parent, value, oracle);
		case 'ClassProperty':
		case 'ClassPrivateProperty':
		case 'ClassAccessorProperty':
			return describeField(tree, parent, value);
		case 'ExportDefaultDeclaration':
		case 'TSExportAssignment':
			return { kind: 'default-alias' };
		case 'ExpressionStatement':
		case 'IfStatement':
			return nothing;
		case 'UnaryExpression':
			return nothing;
		case 'BinaryExpression':
			return nothing;
		case 'LogicalExpression':
			return parent.left === value && parent.operator === '&&'
				? nothing
				: blocked(tree, value, 'escapes-as-value', 'the function is chosen as a value');
		case 'Decorator':
			return blocked(tree, value, 'decorator', 'the function is used as a decorator');
		default:
			return isFunction(parent) && parent.body !== value
				? nothing
				: blocked(tree, value, 'escapes-as-value', 'the function is used as a value');
	}
}

function describeArgument(tree: SyntaxTree, call: AnyCall, value: Node, oracle: Oracle): Use {
	const callee = call.callee as Node;
	const runner = findTestRunner(tree, callee, oracle);
	if (runner?.runner.awaits.includes(runner.name)) return nothing;
	const member =
		callee.type === 'MemberExpression' && callee.property.type === 'Identifier'
			? callee
			: undefined;
	const method = member?.property.type === 'Identifier' ? member.property.name : '';
	if (member !== undefined && /^(?:forEach|sort|toSorted)$/.test(method)) {
		if (oracle.isArray(tree.path, member.object.start!, member.object.end!)) {
			return method === 'forEach'
				? blocked(tree, value, 'for-each-shape', 'the function is passed to `forEach` by reference')
				: blocked(tree, value, 'comparator', 'the function is used as a comparator');
		}
	}
	if (oracle.callbackContract(tree.path, value.start!, value.end!) === 'accepts-promise')
		return nothing;
	const text = tree.text.slice(callee.start!, callee.end!);
	return blocked(tree, value, 'escapes-as-value', `the function is passed to \`${text}\``);
}

function describeVariable(
	tree: SyntaxTree,
	declarator: Node & { type: 'VariableDeclarator' },
	value: Node,
): Use {
	const { id } = declarator;
	if (declarator.init !== value || id.type !== 'Identifier') return nothing;
	if (id.typeAnnotation)
		return blocked(
			tree,
			id,
			'typed-function-value',
			`\`${id.name}\` has a function type of its own`,
		);
	const exported = parentOf(parentOf(declarator)!)?.type === 'ExportNamedDeclaration';
	return {
		kind: 'alias',
		name: { text: id.name, isMember: exported, ...(exported ? {} : { file: tree.path }) },
		declaredAt: id.start!,
	};
}

/** `class Guard { check = load }`: another way to reach it, unless a type declares the field. */
function describeField(
	tree: SyntaxTree,
	field: Node & { type: 'ClassProperty' | 'ClassPrivateProperty' | 'ClassAccessorProperty' },
	value: Node,
): Use {
	if (field.value !== value) return nothing;
	const { key } = field;
	if (
		field.typeAnnotation ||
		key.type === 'StringLiteral' ||
		!('name' in key || key.type === 'PrivateName')
	) {
		return blocked(
			tree,
			field,
			'typed-function-value',
			'the field that holds the function has a type or name of its own',
		);
	}
	const isPrivate = key.type === 'PrivateName';
	const text = isPrivate ? key.id.name : (key as { name: string }).name;
	return {
		kind: 'alias',
		name: { text, isMember: !isPrivate, ...(isPrivate ? { file: tree.path } : {}) },
		declaredAt: isPrivate ? key.start! + 1 : key.start!,
	};
}

/** `exports.load = load`, `module.exports = load`, `Service.prototype.load = load`. */
function describeAssignment(
	tree: SyntaxTree,
	assignment: Node & { type: 'AssignmentExpression' },
	value: Node,
	oracle: Oracle,
): Use {
	const { left, right } = assignment;
	if (left === value) {
		if (isFunction(right))
			return { kind: 'declaration', facts: describeFunction(tree, right, oracle) };
		const object =
			left.type === 'MemberExpression' ? tree.text.slice(left.object.start!, left.object.end!) : '';
		if (isExports(object) || left.type === 'Identifier') return nothing;
		return blocked(tree, assignment, 'mocked-by-name', 'the function is replaced here');
	}
	if (left.type === 'MemberExpression' && left.property.type === 'Identifier' && !left.computed) {
		const object = tree.text.slice(left.object.start!, left.object.end!);
		if (object === 'module' && left.property.name === 'exports') return { kind: 'default-alias' };
		if (isExports(object))
			return {
				kind: 'alias',
				name: { text: left.property.name, isMember: true },
				declaredAt: left.property.start!,
			};
	}
	return blocked(tree, value, 'escapes-as-value', 'the function is assigned');
}

function isExports(object: string): boolean {
	return object === 'exports' || object === 'module.exports' || object === 'module';
}

/** `{ load }`, `{ read: load }`: another way to reach it, unless a type declares the property. */
function describeProperty(
	tree: SyntaxTree,
	property: Node & { type: 'ObjectProperty' },
	value: Node,
	oracle: Oracle,
): Use {
	const object = parentOf(property);
	if (property.value !== value || object?.type !== 'ObjectExpression') return nothing;
	const { key } = property;
	if (property.computed || (key.type !== 'Identifier' && key.type !== 'StringLiteral')) {
		return blocked(
			tree,
			property,
			'escapes-as-value',
			'the function is stored under a computed name',
		);
	}
	const name = key.type === 'Identifier' ? key.name : key.value;
	const declared = oracle.contextualMember(tree.path, object.start!, object.end!, name);
	if (declared !== undefined && !declared.acceptsPromise) {
		const own = oracle.entitiesAt(tree.path, [
			key.type === 'StringLiteral' ? key.start! + 1 : key.start!,
		])[0];
		if (!declared.keys.some((key) => own?.keys.includes(key))) {
			return blocked(
				tree,
				property,
				'escapes-as-value',
				`the type of the object declares \`${name}\``,
			);
		}
	}
	if (isArgument(object) && declared === undefined) {
		return blocked(tree, property, 'escapes-as-value', 'the function is passed on in an object');
	}
	const storedAt = { file: tree.path, start: property.start!, end: property.end! };
	const declaredAt = key.type === 'StringLiteral' ? key.start! + 1 : key.start!;
	return {
		kind: 'alias',
		name: { text: name, isMember: true },
		declaredAt,
		storedAt,
		...holderOf(object),
	};
}

function isArgument(node: Node): boolean {
	const value = unwrapOutward(node);
	const parent = parentOf(value);
	return (
		((parent?.type === 'CallExpression' || parent?.type === 'NewExpression') &&
			parent.callee !== value) ||
		parent?.type === 'ReturnStatement'
	);
}
