import type { Node } from '@babel/types';
import { getOrAdd } from '../../getOrAdd.ts';
import { type FunctionNode, isFunction } from '../../syntax/functions.ts';
import { parentOf, type SyntaxTree } from '../../syntax/tree.ts';
import { keyOf, plainName } from '../functions/memberKey.ts';
import type { Session } from '../session.ts';

/** A function of the workspace that runs where no call is written; undefined: it cannot be looked at. */
export interface HiddenMember {
	readonly fn: FunctionNode | undefined;
	readonly tree: SyntaxTree;
	/** It belongs to an object literal, so its name is one that copies of the object ask for. */
	readonly isOfLiteral: boolean;
}

/** What the language calls by itself, all over the workspace. */
export interface HiddenMembers {
	/** By the name of the property. */
	readonly getters: ReadonlyMap<string, readonly HiddenMember[]>;
	readonly setters: ReadonlyMap<string, readonly HiddenMember[]>;
	/** By the name of the method: `toString`, `toJSON`, `Symbol.hasInstance`. */
	readonly methods: ReadonlyMap<string, readonly HiddenMember[]>;
}

const conversions = ['toString', 'valueOf', 'toLocaleString', 'toJSON'];
const symbols = ['toPrimitive', 'hasInstance', 'iterator', 'asyncIterator'];
const methods = new Set([...conversions, 'then', ...symbols.map((name) => `Symbol.${name}`)]);

/** Texts without any of these declare nothing of the kind. */
const hint = new RegExp(
	[
		String.raw`\b[gs]et\s+['"[\w$#]`,
		String.raw`\bdefineProperty|__define[GS]etter__`,
		`(?<![.\\w$])(?:${[...conversions, 'then'].join('|')})['"]?\\s*[(:=]`,
		`Symbol\\.(?:${symbols.join('|')})`,
	].join('|'),
);

const known = new WeakMap<Session, HiddenMembers>();

/** Getters, setters, conversions, thenables and the like that the workspace declares. */
export function hiddenMembersOf(session: Session): HiddenMembers {
	return getOrAdd(known, session, () => search(session));
}

function search({ texts, treeOf }: Session): HiddenMembers {
	const found = {
		getters: new Map<string, HiddenMember[]>(),
		setters: new Map<string, HiddenMember[]>(),
		methods: new Map<string, HiddenMember[]>(),
	};
	for (const [file, text] of texts) {
		if (!hint.test(text)) continue;
		const tree = treeOf(file);
		if (tree === undefined) continue;
		for (const node of tree.walk()) addMember(node, tree, found);
	}
	return found;
}

function addMember(
	node: Node,
	tree: SyntaxTree,
	found: Record<keyof HiddenMembers, Map<string, HiddenMember[]>>,
): void {
	const add = (
		kind: keyof HiddenMembers,
		name: string,
		fn: Node | undefined,
		isOfLiteral = false,
	) => {
		const list = found[kind].get(name) ?? [];
		found[kind].set(name, list);
		list.push({ fn: isFunction(fn) ? fn : undefined, tree, isOfLiteral });
	};
	if (node.type === 'CallExpression') {
		const name = definedName(node.callee, node.arguments);
		if (name !== undefined)
			for (const kind of ['getters', 'setters'] as const) add(kind, name, undefined);
		return;
	}
	if (!/^(?:Class|Object)(?:Private)?(?:Method|Property)$/.test(node.type)) return;
	const key = keyOf(node);
	const name = key && nameOf(key, 'computed' in node && node.computed === true);
	if (name === undefined) return;
	const isOfLiteral = node.type.startsWith('Object');
	if ('kind' in node && (node.kind === 'get' || node.kind === 'set')) {
		add(node.kind === 'get' ? 'getters' : 'setters', name, node, isOfLiteral);
	} else if (methods.has(name) && parentOf(node)?.type !== 'ObjectPattern') {
		const value = 'value' in node ? (node.value as Node | null) : node;
		if (value != null) add('methods', name, value, isOfLiteral);
	}
}

/** `Symbol.toPrimitive` for the key of that name. */
function nameOf(key: Node, isComputed: boolean): string | undefined {
	if (!isComputed) return plainName(key);
	if (key.type === 'StringLiteral') return key.value;
	const isSymbol =
		key.type === 'MemberExpression' &&
		key.object.type === 'Identifier' &&
		key.object.name === 'Symbol' &&
		key.property.type === 'Identifier';
	return isSymbol ? `Symbol.${(key.property as { name: string }).name}` : undefined;
}

/** The name in `Object.defineProperty(target, 'name', …)`. */
function definedName(callee: Node, passed: readonly Node[]): string | undefined {
	if (callee.type !== 'MemberExpression' || callee.property.type !== 'Identifier') return undefined;
	const { name } = callee.property;
	const at =
		name === 'defineProperty'
			? passed[1]
			: /^__define[GS]etter__$/.test(name)
				? passed[0]
				: undefined;
	return at?.type === 'StringLiteral' && !isPlainDescriptor(passed[2]) ? at.value : undefined;
}

function isPlainDescriptor(descriptor: Node | undefined): boolean {
	return (
		descriptor?.type === 'ObjectExpression' &&
		descriptor.properties.every((property) => {
			const key = keyOf(property);
			return (
				key !== undefined &&
				/^(?:value|writable|enumerable|configurable)$/.test(plainName(key) ?? '')
			);
		})
	);
}
