import type { Class, Node } from '@babel/types';
import { getOrAdd } from '../../getOrAdd.ts';
import { parentOf, type SyntaxTree } from '../../syntax/tree.ts';
import type { Session } from '../session.ts';

/** A class of the workspace. */
export interface OwnClass {
	readonly node: Class;
	readonly tree: SyntaxTree;
}

interface Index {
	/** By the place of the name of what they extend. */
	readonly extending: ReadonlyMap<string, readonly OwnClass[]>;
	/** Those that extend what a call gives, or what nobody knows. */
	readonly extendingAny: readonly OwnClass[];
	/** By the place of the name of an interface. */
	readonly implementing: ReadonlyMap<string, readonly OwnClass[]>;
}

const known = new WeakMap<Session, Index>();

/** The classes of the workspace that extend a class, directly or not, or may do so. */
export function subclassesOf({ node, tree }: OwnClass, session: Session): OwnClass[] {
	const index = getOrAdd(known, session, () => search(session));
	const found = new Set<OwnClass>();
	const add = (place: string | undefined) => {
		for (const own of (place && index.extending.get(place)) || []) {
			if (found.has(own)) continue;
			found.add(own);
			add(placeOf(own));
		}
	};
	add(placeOf({ node, tree }));
	for (const own of index.extendingAny) {
		found.add(own);
		add(placeOf(own));
	}
	return [...found];
}

/** The classes of the workspace that say that they implement an interface. */
export function implementersOf(
	{ tree, name }: { readonly tree: SyntaxTree; readonly name: Node },
	session: Session,
): readonly OwnClass[] {
	const index = getOrAdd(known, session, () => search(session));
	return index.implementing.get(`${tree.path}:${name.start}`) ?? [];
}

function search({ texts, treeOf, oracle }: Session): Index {
	const extending = new Map<string, OwnClass[]>();
	const implementing = new Map<string, OwnClass[]>();
	const add = (map: Map<string, OwnClass[]>, file: string, name: Node, own: OwnClass) => {
		const declarations = name.type === 'Identifier' ? oracle.declaredAt(file, name.start!) : [];
		for (const declaration of declarations) {
			if (declaration.library !== undefined) continue;
			const place = `${declaration.file}:${declaration.offset}`;
			map.set(place, [...(map.get(place) ?? []), own]);
		}
		return declarations.length > 0;
	};
	const extendingAny: OwnClass[] = [];
	for (const [file, text] of texts) {
		if (!/\bclass\b[^{]*\b(?:extends|implements)\b/.test(text)) continue;
		const tree = treeOf(file);
		if (tree === undefined) continue;
		for (const node of tree.walk()) {
			if (!/^Class(?:Declaration|Expression)$/.test(node.type)) continue;
			const own: OwnClass = { node: node as Class, tree };
			for (const item of own.node.implements ?? []) {
				const named = 'expression' in item ? (item.expression as Node) : item;
				add(implementing, file, lastName(named), own);
			}
			const base = own.node.superClass;
			if (base && !add(extending, file, lastName(base), own)) extendingAny.push(own);
		}
	}
	return { extending, extendingAny, implementing };
}

function lastName(node: Node): Node {
	if (node.type === 'TSQualifiedName') return node.right;
	return node.type === 'MemberExpression' ? node.property : node;
}

/** A class is extended by its name, or by that of the variable that holds it. */
function placeOf({ node, tree }: OwnClass): string | undefined {
	const name = nameOf({ node, tree });
	return name && `${tree.path}:${name.start}`;
}

function nameOf({ node }: OwnClass) {
	if (node.id) return node.id;
	const holder = parentOf(node);
	return holder?.type === 'VariableDeclarator' && holder.id.type === 'Identifier'
		? holder.id
		: undefined;
}
