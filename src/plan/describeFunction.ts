import type { ClassBody, Node } from '@babel/types';
import { makeAsync } from '../edit/makeAsync.ts';
import { outsideWrite } from '../edit/mapToPromiseAll.ts';
import { wrapJsDocReturn, wrapReturnType } from '../edit/wrapReturnType.ts';
import type { HeritageRange, Oracle, OwnerRange } from '../resolve/oracle.ts';
import {
	type FunctionNode,
	forEachOwnNode,
	isFunction,
	unwrapOutward,
} from '../syntax/functions.ts';
import { parentOf, type SyntaxTree } from '../syntax/tree.ts';
import { describeRole } from './describeRole.ts';
import type { Block, FunctionFacts, FunctionId, MemberFacts, ReachableName } from './facts.ts';
import type { RefusalCode } from './plan.ts';

/** What a function is called by, declared as, and held in. */
interface Binding {
	readonly label: string;
	readonly names: readonly ReachableName[];
	readonly nameOffset?: number;
	readonly member?: MemberFacts;
	readonly block?: Block;
	/** The whole of a module, or its default export. */
	readonly isDefault?: boolean;
	/** Node whose leading comment documents the function. */
	readonly documented: Node;
}

/** Identity of the function that a node is, or of the module's top level. */
export function functionId(file: string, fn: Node | undefined): FunctionId {
	return fn === undefined ? `${file}:module` : `${file}:${fn.start}`;
}

/** Describes a function that has a body. */
export function describeFunction(
	tree: SyntaxTree,
	fn: FunctionNode,
	oracle: Oracle,
): FunctionFacts {
	const file = tree.path;
	const place = { file, start: fn.start!, end: fn.end! };
	const binding = bindingOf(tree, fn);
	const role = binding === undefined ? describeRole(tree, fn, oracle) : undefined;
	const returnTypeEdits = wrapReturnType(fn.returnType, tree.text);
	const returnsPromise =
		!fn.async &&
		(binding?.nameOffset === undefined
			? oracle.functionReturnsPromise(file, place.start, place.end)
			: oracle.returnsPromise(file, binding.nameOffset));
	const block =
		binding?.block ??
		assignedTypeBlock(tree, fn, oracle) ??
		(role !== undefined && 'block' in role ? role.block : undefined) ??
		obstacle(tree, fn, returnTypeEdits === undefined);
	const writes = outsideWrite(fn);
	const overloads = overloadsOf(fn).map((node) => describeSignature(tree, node));
	return {
		...place,
		id: functionId(file, fn),
		label: binding?.label ?? role?.label ?? 'anonymous function',
		isAsync: fn.async === true,
		isSignature: false,
		returnsPromise,
		declaresPromise: returnsPromise && fn.returnType != null,
		role:
			binding !== undefined
				? { kind: binding.isDefault ? 'default-export' : 'named' }
				: (role?.role ?? { kind: 'named' }),
		...(binding?.member === undefined ? {} : { member: binding.member }),
		names: binding?.names ?? [],
		...(binding?.nameOffset === undefined ? {} : { nameOffset: binding.nameOffset }),
		overloads,
		...(writes === undefined ? {} : { writes }),
		...(block === undefined ? {} : { block }),
		asyncEdits: fn.async ? [] : makeAsync(fn),
		returnTypeEdits: fn.async
			? []
			: [
					...(returnTypeEdits ?? []),
					...(isJavaScript(file) ? wrapJsDocReturn(binding?.documented ?? fn) : []),
				],
	};
}

function isJavaScript(file: string): boolean {
	return /\.[mc]?jsx?$/.test(file);
}

/** Describes an overload, an abstract method, or a member of an interface. */
export function describeSignature(tree: SyntaxTree, node: Node): FunctionFacts {
	const file = tree.path;
	const key = keyOf(node);
	const name = key === undefined ? undefined : plainName(key);
	const annotation = signatureReturnType(node);
	const edits = wrapReturnType(annotation, tree.text);
	const owner = ownerOf(node);
	const promised = annotation !== undefined && edits?.length === 0;
	const code: RefusalCode | undefined =
		name === undefined || annotation === undefined
			? 'inferred-from-value'
			: edits !== undefined
				? undefined
				: isPredicate(annotation)
					? 'type-predicate'
					: 'return-type';
	const label =
		name === undefined
			? 'a computed member'
			: owner === undefined
				? name
				: `${owner.label}.${name}`;
	return {
		file,
		start: node.start!,
		end: node.end!,
		id: functionId(file, node),
		label,
		isAsync: false,
		isSignature: true,
		returnsPromise: promised,
		declaresPromise: promised,
		returnsAnything: annotation !== undefined && returnsAnything(annotation),
		role: { kind: 'named' },
		...(name !== undefined && owner !== undefined
			? {
					member: {
						name,
						isStatic: false,
						heritage: owner.heritage,
						...(owner.range === undefined ? {} : { owner: owner.range }),
					},
				}
			: {}),
		names: name === undefined ? [] : [{ text: name, isMember: owner !== undefined }],
		...(key === undefined ? {} : { nameOffset: nameOffsetOf(key) }),
		overloads: [],
		...(code === undefined
			? {}
			: { block: { code, message: `the declaration of \`${label}\` cannot return a promise` } }),
		asyncEdits: [],
		returnTypeEdits: edits ?? [],
	};
}

function returnsAnything(annotation: Node): boolean {
	const type = 'typeAnnotation' in annotation ? (annotation.typeAnnotation as Node).type : '';
	return /^TS(?:Void|Any|Unknown)Keyword$/.test(type);
}

function isPredicate(annotation: Node): boolean {
	return (
		'typeAnnotation' in annotation && (annotation.typeAnnotation as Node).type === 'TSTypePredicate'
	);
}

/** The annotation of what a signature, or a member of function type, returns. */
function signatureReturnType(node: Node): Node | undefined {
	switch (node.type) {
		case 'TSDeclareFunction':
		case 'TSDeclareMethod':
			return node.returnType ?? undefined;
		case 'TSMethodSignature':
			return node.typeAnnotation ?? undefined;
		case 'TSPropertySignature':
		case 'ClassProperty': {
			const type = node.typeAnnotation;
			if (type?.type !== 'TSTypeAnnotation' || type.typeAnnotation.type !== 'TSFunctionType')
				return undefined;
			return type.typeAnnotation.typeAnnotation ?? undefined;
		}
		default:
			return undefined;
	}
}

/** `this.onData = (chunk) => …`: the field's own type says whether a promise fits it. */
function assignedTypeBlock(tree: SyntaxTree, fn: FunctionNode, oracle: Oracle): Block | undefined {
	const assignment = parentOf(fn);
	if (
		assignment?.type !== 'AssignmentExpression' ||
		assignment.right !== fn ||
		isJavaScript(tree.path)
	)
		return undefined;
	const { left } = assignment;
	if (
		left.type !== 'MemberExpression' ||
		/(?:^|\.)exports\b/.test(tree.text.slice(left.start!, left.end!))
	)
		return undefined;
	const contract = oracle.callbackContract(tree.path, fn.start!, fn.end!);
	return contract === 'ignores-result' || contract === 'needs-result'
		? {
				code: 'typed-function-value',
				message: 'the function is assigned to a member that has a function type of its own',
			}
		: undefined;
}

/** Functions that the language or their own shape keep from being async. */
function obstacle(tree: SyntaxTree, fn: FunctionNode, hasFixedType: boolean): Block | undefined {
	const block = (code: RefusalCode, message: string): Block => ({ code, message });
	if (fn.type === 'ClassMethod' || fn.type === 'ObjectMethod') {
		if (fn.kind === 'constructor') return block('constructor', 'the call is in a constructor');
		if (fn.kind === 'get' || fn.kind === 'set')
			return block('accessor', 'the call is in a getter or setter');
	}
	if (fn.async) return undefined;
	if (fn.generator) return block('generator', 'the call is in a generator');
	if ('decorators' in fn && fn.decorators && fn.decorators.length > 0) {
		return block('decorated-method', 'the method is decorated');
	}
	const key = 'key' in fn ? fn.key : keyOf(parentOf(fn)!);
	if (key !== undefined && (isCalledByLanguage(key) || isIteratorMethod(key))) {
		return block(
			'language-protocol',
			`the language calls \`${tree.text.slice(key.start!, key.end!)}\` itself`,
		);
	}
	if (isHoistedFromBlock(tree, fn)) {
		return block(
			'not-built',
			'the function is declared in a block of sloppy code, which hides an async one',
		);
	}
	if (hasFixedType) {
		const annotation = fn.returnType;
		return annotation && isPredicate(annotation)
			? block('type-predicate', 'the function is a type guard')
			: block('return-type', 'its return type mixes a promise with other types');
	}
	if (returnsJsx(fn)) return block('renders-jsx', 'the function renders JSX');
	return undefined;
}

/** Sloppy code sees a function of an inner block outside of it, an async function not (ECMA-262, B.3.2). */
function isHoistedFromBlock(tree: SyntaxTree, fn: FunctionNode): boolean {
	const block = parentOf(fn);
	if (
		fn.type !== 'FunctionDeclaration' ||
		block?.type !== 'BlockStatement' ||
		isFunction(parentOf(block))
	)
		return false;
	return /\.c?js$/.test(tree.path) && !/\b(?:import|export)\b|['"]use strict['"]/.test(tree.text);
}

/** Methods that operators and built-ins call, named by the language specification. */
function isCalledByLanguage(key: Node): boolean {
	if (key.type === 'Identifier')
		return /^(?:toString|toJSON|valueOf|toLocaleString)$/.test(key.name);
	return (
		key.type === 'MemberExpression' &&
		key.object.type === 'Identifier' &&
		key.object.name === 'Symbol'
	);
}

/** `next`, `return` and `throw` of an object that is an iterator, or that an iterator method makes. */
function isIteratorMethod(key: Node): boolean {
	if (key.type !== 'Identifier' || !/^(?:next|return|throw)$/.test(key.name)) return false;
	for (let up = parentOf(key); up !== undefined; up = parentOf(up)) {
		const members: readonly Node[] =
			up.type === 'ObjectExpression' ? up.properties : up.type === 'ClassBody' ? up.body : [up];
		if (members.some(isIteratorFactory)) return true;
	}
	return false;
}

function isIteratorFactory(node: Node): boolean {
	const key = keyOf(node);
	return key?.type === 'MemberExpression' && isCalledByLanguage(key);
}

function returnsJsx(fn: FunctionNode): boolean {
	const isJsx = (node: Node | null | undefined): boolean =>
		/^JSX(?:Element|Fragment)$/.test(node?.type ?? '');
	if (isJsx(fn.body)) return true;
	let found = false;
	forEachOwnNode(fn.body, (node) => {
		if (node.type === 'ReturnStatement' && isJsx(node.argument)) found = true;
	});
	return found;
}

/** The name a function is bound to; undefined when it is an argument, a callee or another plain value. */
function bindingOf(tree: SyntaxTree, fn: FunctionNode): Binding | undefined {
	switch (fn.type) {
		case 'FunctionDeclaration':
			return declarationBinding(tree, fn);
		case 'ClassMethod':
		case 'ClassPrivateMethod':
		case 'ObjectMethod':
			return memberBinding(tree, fn, fn);
		default:
			return valueBinding(tree, fn);
	}
}

function declarationBinding(
	tree: SyntaxTree,
	fn: FunctionNode & { type: 'FunctionDeclaration' },
): Binding {
	const parent = parentOf(fn);
	const isDefault = parent?.type === 'ExportDefaultDeclaration';
	const exported = isDefault || parent?.type === 'ExportNamedDeclaration';
	const documented = exported ? parent : fn;
	if (!fn.id) return { label: 'default export', names: [], documented, isDefault };
	const scope = exported || !isModule(tree) ? {} : { file: tree.path };
	return {
		label: fn.id.name,
		names: [{ text: fn.id.name, isMember: exported, ...scope }],
		nameOffset: fn.id.start!,
		documented,
		isDefault,
	};
}

/** A file without imports and exports shares its names with others. */
function isModule(tree: SyntaxTree): boolean {
	return /\b(?:import|export|require)\b/.test(tree.text);
}

function memberBinding(tree: SyntaxTree, member: Node, fn: FunctionNode): Binding {
	const key = keyOf(member)!;
	const name = 'computed' in member && member.computed ? undefined : plainName(key);
	const owner = ownerOf(member);
	const label = owner === undefined ? (name ?? 'method') : `${owner.label}.${name ?? 'method'}`;
	if (name === undefined) {
		return {
			label,
			names: [],
			documented: member,
			...(isCalledByLanguage(key)
				? {}
				: {
						block: { code: 'inferred-from-value', message: 'the name of the method is computed' },
					}),
		};
	}
	const object = parentOf(member);
	const isPrivate = key.type === 'PrivateName';
	return {
		label,
		names: [{ text: name, isMember: !isPrivate, ...(isPrivate ? { file: tree.path } : {}) }],
		nameOffset: nameOffsetOf(key),
		documented: member,
		...(isPrivate
			? {}
			: {
					member: {
						name,
						isStatic: 'static' in member && member.static === true,
						heritage: owner?.heritage ?? [],
						...(owner?.range === undefined ? {} : { owner: owner.range }),
						...(object?.type === 'ObjectExpression'
							? {
									object: { start: object.start!, end: object.end! },
									...holderOf(object),
									...(isHandedOver(object) ? { isHandedOver: true } : {}),
								}
							: {}),
					},
				}),
		...(fn !== member && hasDeclaredType(member)
			? {
					block: {
						code: 'typed-function-value',
						message: `\`${label}\` has a function type of its own`,
					},
				}
			: {}),
	};
}

/** The variable that an object literal is stored in. */
export function holderOf(object: Node): Pick<MemberFacts, 'holder'> {
	const declarator = parentOf(unwrapOutward(object));
	if (declarator?.type !== 'VariableDeclarator' || declarator.id.type !== 'Identifier') return {};
	return { holder: { name: declarator.id.name, offset: declarator.id.start! } };
}

/** `define({ run() {} })`, `define({ hooks: { run() {} } })`: who calls the member is up to the receiver. */
function isHandedOver(object: Node): boolean {
	let value = unwrapOutward(object);
	for (let up = parentOf(value); up !== undefined; up = parentOf(value)) {
		if (
			up.type === 'CallExpression' ||
			up.type === 'NewExpression' ||
			up.type === 'OptionalCallExpression'
		) {
			return up.callee !== value;
		}
		if (
			!/^(?:ObjectProperty|ObjectExpression|ArrayExpression|SpreadElement|ConditionalExpression)$/.test(
				up.type,
			)
		)
			return false;
		value = unwrapOutward(up);
	}
	return false;
}

function hasDeclaredType(node: Node): boolean {
	return 'typeAnnotation' in node && node.typeAnnotation != null;
}

function valueBinding(tree: SyntaxTree, fn: FunctionNode): Binding | undefined {
	let value: Node = fn;
	let parent = parentOf(fn);
	while (parent?.type === 'TSAsExpression' || parent?.type === 'TSSatisfiesExpression') {
		value = parent;
		parent = parentOf(parent);
	}
	switch (parent?.type) {
		case 'VariableDeclarator': {
			if (parent.id.type !== 'Identifier' || parent.init !== value) return undefined;
			const declaration = parentOf(parent)!;
			const exported = parentOf(declaration)?.type === 'ExportNamedDeclaration';
			const typed = hasDeclaredType(parent.id) || value !== fn;
			return {
				label: parent.id.name,
				names: [
					{
						text: parent.id.name,
						isMember: exported,
						...(exported || !isModule(tree) ? {} : { file: tree.path }),
					},
					...selfName(tree, fn),
				],
				nameOffset: parent.id.start!,
				documented: exported ? parentOf(declaration)! : declaration,
				...(typed
					? {
							block: {
								code: 'typed-function-value',
								message: `\`${parent.id.name}\` has a function type of its own`,
							},
						}
					: {}),
			};
		}
		case 'ClassProperty':
		case 'ClassPrivateProperty':
		case 'ClassAccessorProperty':
			return parent.value === value ? memberBinding(tree, parent, fn) : undefined;
		case 'ObjectProperty':
			return parent.value === value && parentOf(parent)?.type === 'ObjectExpression'
				? memberBinding(tree, parent, fn)
				: undefined;
		case 'ExportDefaultDeclaration':
			return {
				label: 'default export',
				names: selfName(tree, fn),
				documented: parent,
				isDefault: true,
			};
		case 'TSExportAssignment':
			return {
				label: 'the module',
				names: selfName(tree, fn),
				documented: parent,
				isDefault: true,
			};
		case 'AssignmentExpression':
			return parent.right === value
				? assignmentBinding(tree, parent.left, parentOf(parent)!, fn)
				: undefined;
		default:
			return undefined;
	}
}

/** `const f = function self() {}`: the inner name also calls it. */
function selfName(tree: SyntaxTree, fn: FunctionNode): ReachableName[] {
	return fn.type === 'FunctionExpression' && fn.id
		? [{ text: fn.id.name, file: tree.path, isMember: false }]
		: [];
}

/** `exports.load = …`, `module.exports = …`, `Service.prototype.load = …`, `load = …`. */
function assignmentBinding(
	tree: SyntaxTree,
	left: Node,
	statement: Node,
	fn: FunctionNode,
): Binding | undefined {
	if (left.type === 'Identifier') {
		return {
			label: left.name,
			names: [{ text: left.name, isMember: false }, ...selfName(tree, fn)],
			nameOffset: left.start!,
			documented: statement,
		};
	}
	if (left.type !== 'MemberExpression' || left.property.type !== 'Identifier' || left.computed)
		return undefined;
	const object = tree.text.slice(left.object.start!, left.object.end!);
	if (object === 'module' && left.property.name === 'exports') {
		return {
			label: 'module.exports',
			names: selfName(tree, fn),
			documented: statement,
			isDefault: true,
		};
	}
	return {
		label: `${object}.${left.property.name}`,
		names: [{ text: left.property.name, isMember: true }, ...selfName(tree, fn)],
		nameOffset: left.property.start!,
		documented: statement,
	};
}

function keyOf(node: Node): Node | undefined {
	if ('key' in node && node.key && typeof node.key === 'object') return node.key as Node;
	if (node.type === 'TSDeclareFunction') return node.id ?? undefined;
	return undefined;
}

function plainName(key: Node): string | undefined {
	if (key.type === 'Identifier') return key.name;
	if (key.type === 'StringLiteral') return key.value;
	return key.type === 'PrivateName' ? key.id.name : undefined;
}

function nameOffsetOf(key: Node): number {
	return key.type === 'StringLiteral' || key.type === 'PrivateName' ? key.start! + 1 : key.start!;
}

/** The class or interface that a member belongs to, and the names it extends and implements. */
function ownerOf(
	member: Node,
): { label: string; heritage: HeritageRange[]; range?: OwnerRange } | undefined {
	const body = parentOf(member);
	const owner = body && parentOf(body);
	if (body?.type === 'TSTypeLiteral') {
		return { label: 'type', heritage: [], range: rangeOf('type', body, undefined) };
	}
	if (body?.type === 'ObjectExpression') {
		const name =
			owner?.type === 'VariableDeclarator' && owner.id.type === 'Identifier'
				? owner.id.name
				: 'object';
		return { label: name, heritage: [] };
	}
	switch (owner?.type) {
		case 'ClassDeclaration':
		case 'ClassExpression':
			return {
				label: owner.id?.name ?? 'class',
				heritage: [
					...(owner.superClass ? [owner.superClass as Node] : []),
					...(owner.implements ?? []),
				].flatMap(heritageRange),
				range: rangeOf('class', owner, owner.id),
			};
		case 'TSInterfaceDeclaration':
			return {
				label: owner.id.name,
				heritage: (owner.extends ?? []).flatMap(heritageRange),
				range: rangeOf('interface', owner, owner.id),
			};
		default:
			return undefined;
	}
}

function rangeOf(kind: OwnerRange['kind'], owner: Node, name: Node | null | undefined): OwnerRange {
	return {
		kind,
		start: owner.start!,
		end: owner.end!,
		...(name ? { nameOffset: name.start! } : {}),
	};
}

function heritageRange(item: Node): HeritageRange[] {
	const expression =
		'expression' in item && typeof item.expression === 'object' ? (item.expression as Node) : item;
	return lastNameOffset(expression).map((nameOffset) => ({
		start: item.start!,
		end: item.end!,
		nameOffset,
	}));
}

function lastNameOffset(node: Node): number[] {
	if (node.type === 'Identifier') return [node.start!];
	if (node.type === 'MemberExpression') return [node.property.start!];
	if (node.type === 'TSQualifiedName') return [node.right.start!];
	return [];
}

/** Overload signatures stand right before the implementation, under the same name. */
function overloadsOf(fn: FunctionNode): Node[] {
	const key = 'key' in fn ? fn.key : fn.type === 'FunctionDeclaration' ? fn.id : undefined;
	const name = key && plainName(key);
	if (name === undefined) return [];
	const exported =
		parentOf(fn)?.type === 'ExportNamedDeclaration' ||
		parentOf(fn)?.type === 'ExportDefaultDeclaration';
	const statement = exported ? parentOf(fn)! : fn;
	const container = parentOf(statement);
	const siblings: readonly Node[] =
		container?.type === 'ClassBody'
			? (container as ClassBody).body
			: container?.type === 'Program' ||
					container?.type === 'BlockStatement' ||
					container?.type === 'TSModuleBlock'
				? container.body
				: [];
	const found: Node[] = [];
	for (let i = siblings.indexOf(statement) - 1; i >= 0; i--) {
		const sibling = siblings[i]!;
		const declared =
			'declaration' in sibling && sibling.declaration && typeof sibling.declaration === 'object'
				? (sibling.declaration as Node)
				: sibling;
		if (declared.type !== 'TSDeclareFunction' && declared.type !== 'TSDeclareMethod') break;
		const key = keyOf(declared);
		if (key === undefined || plainName(key) !== name) break;
		found.unshift(declared);
	}
	return found;
}

/** The function or signature that a declared name belongs to; undefined when it declares something else. */
export function declaredFunction(name: Node): Node | undefined {
	const parent = parentOf(name);
	if (parent === undefined) return undefined;
	if (
		isFunction(parent) &&
		(('key' in parent && parent.key === name) || ('id' in parent && parent.id === name))
	) {
		return parent;
	}
	switch (parent.type) {
		case 'TSMethodSignature':
		case 'TSPropertySignature':
		case 'TSDeclareMethod':
			return parent.key === name ? parent : undefined;
		case 'TSDeclareFunction':
			return parent.id === name ? parent : undefined;
		case 'ClassProperty':
		case 'ClassPrivateProperty':
		case 'ClassAccessorProperty':
			if (parent.key !== name) return undefined;
			// A field that holds a reference is another name for what it refers to.
			if (/^(?:Identifier|MemberExpression)$/.test(parent.value?.type ?? '')) return undefined;
			return isFunction(parent.value ?? undefined) ? (parent.value as Node) : parent;
		case 'ObjectProperty':
			return parent.key === name && isFunction(parent.value) ? parent.value : undefined;
		case 'VariableDeclarator':
			return parent.id === name && isFunction(parent.init ?? undefined)
				? (parent.init as Node)
				: undefined;
		default:
			return undefined;
	}
}
