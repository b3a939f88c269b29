import type { CallExpression, Node } from '@babel/types';
import { getOrAdd } from '../../getOrAdd.ts';
import type { Declaration } from '../../resolve/oracle.ts';
import { isTarget } from '../../syntax/assignments.ts';
import { enclosingFunction } from '../../syntax/functions.ts';
import { parentOf, type SyntaxTree } from '../../syntax/tree.ts';
import { isGlobal } from '../functions/isGlobal.ts';
import { plainName } from '../functions/memberKey.ts';
import type { Session } from '../session.ts';
import { mayBeSame } from './mayBeSame.ts';

/** A place that writes to properties of an object without naming them. */
interface Write {
	readonly file: string;
	readonly object: Node;
	/** Those that it can be; undefined: any. */
	readonly names: ReadonlySet<string> | undefined;
}

const known = new WeakMap<Session, readonly Write[]>();

/** Whether something writes to a property by a key, `state[key] = value`, or by what the language has for it: `Object.assign(state, changes)`. */
export function isWrittenUnnamed(declaration: Declaration, session: Session): boolean {
	const writes = getOrAdd(known, session, () => [...findWrites(session)]);
	const { name } = declaration;
	return writes.some(
		({ file, object, names }) =>
			names?.has(name) !== false &&
			session.oracle
				.membersAlong(file, object.start!, object.end!, [], name)
				.some(({ places }) => places.some((place) => mayBeSame(place, declaration, session))),
	);
}

function* findWrites({ texts, treeOf, oracle }: Session): Generator<Write> {
	for (const [file, text] of texts) {
		const tree =
			/\.\s*(?:assign|set|defineProperty|defineProperties|deleteProperty)\s*\(|\]\s*[^\s\w,;:.)\]}]*=(?![=>])|\]\s*(?:\+\+|--)|\bdelete\b/.test(
				text,
			)
				? treeOf(file)
				: undefined;
		if (tree === undefined) continue;
		for (const node of tree.walk()) {
			const object =
				node.type === 'MemberExpression' && isWrittenByKey(node)
					? node.object
					: node.type === 'CallExpression' && isWriter(node, tree, oracle)
						? node.arguments[0]
						: undefined;
			if (object === undefined || object.type === 'ObjectExpression') continue;
			yield { file, object, names: node.type === 'CallExpression' ? namesIn(node) : undefined };
		}
	}
}

function isWrittenByKey(member: Node & { type: 'MemberExpression' }): boolean {
	if (!member.computed || /Literal$/.test(member.property.type)) return false;
	const parent = parentOf(member);
	return isTarget(member) || (parent?.type === 'UnaryExpression' && parent.operator === 'delete');
}

/** The functions of the language that write to properties of their first argument (ECMA-262, 20.1.2 and 28.1). */
const writers = {
	Object: new Set(['assign', 'defineProperty', 'defineProperties']),
	Reflect: new Set(['set', 'defineProperty', 'deleteProperty']),
};

function isWriter(
	{ callee, arguments: [target] }: CallExpression,
	tree: SyntaxTree,
	oracle: Session['oracle'],
): boolean {
	if (callee.type !== 'MemberExpression' || callee.property.type !== 'Identifier') return false;
	const { object, property } = callee;
	const isNamed = Object.entries(writers).some(
		([name, methods]) => methods.has(property.name) && isGlobal(tree, object, name, oracle),
	);
	if (!isNamed) return false;
	const fn = target && enclosingFunction(target).function;
	const isNew =
		target?.type === 'ThisExpression' && fn?.type === 'ClassMethod' && fn.kind === 'constructor';
	return !isNew;
}

/** The key behind the first argument, or what the objects behind it have, as far as it is written there. */
function namesIn({ arguments: [, ...sources] }: CallExpression): Set<string> | undefined {
	const [key] = sources;
	if (key?.type === 'StringLiteral') return new Set([key.value]);
	const names = new Set<string>();
	for (const source of sources) {
		if (source.type !== 'ObjectExpression') return undefined;
		for (const property of source.properties) {
			const name = 'key' in property && !property.computed ? plainName(property.key) : undefined;
			if (name === undefined) return undefined;
			names.add(name);
		}
	}
	return names;
}
