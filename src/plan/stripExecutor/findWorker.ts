import type { Node } from '@babel/types';
import type { ExecutorFact } from '../../../presets/executors.ts';
import type { DeclarationPlace } from '../../resolve/oracle.ts';
import { constantValue } from '../../syntax/constantValue.ts';
import { importOf } from '../../syntax/imports.ts';
import { parentOf, type SyntaxTree } from '../../syntax/tree.ts';
import { nameOffsetOf, plainName } from '../functions/memberKey.ts';
import type { Session } from '../session.ts';
import { workerFile } from './workerPath.ts';

/** A pool whose workers load a file of the repository. */
export interface Worker {
	readonly file: string;
	/** The function that is called where the call names none. */
	readonly name: string | undefined;
}

/** Where a pool has its name, as `pool` or `this.#pool`. */
export function declarationOfPool(
	tree: SyntaxTree,
	pool: Node,
	{ oracle }: Session,
): DeclarationPlace | undefined {
	const offset =
		pool.type === 'Identifier'
			? pool.start!
			: pool.type === 'MemberExpression' && !pool.computed
				? nameOffsetOf(pool.property)
				: undefined;
	const places = offset === undefined ? [] : oracle.declarationsAt(tree.path, offset);
	return places.length === 1 ? places[0] : undefined;
}

/**
 * The file that the workers of a pool load.
 *
 * @param place where the pool has its name
 * @returns the end of a sentence about the pool, where the file or what the workers get is not known.
 */
export function findWorker(
	place: DeclarationPlace | undefined,
	fact: ExecutorFact,
	session: Session,
): Worker | string {
	const unknown = 'is not declared as one pool that stays the same';
	const home = place && session.treeOf(place.file);
	const name = place && home?.nameAt(place.offset);
	const made = name && madeBy(name);
	if (place === undefined || home === undefined || made === undefined) return unknown;
	const base = made.callee.type === 'MemberExpression' ? made.callee.object : made.callee;
	const imported = base.type === 'Identifier' ? importOf(home, base.name) : undefined;
	const member =
		made.callee.type === 'MemberExpression' ? plainName(made.callee.property as Node) : undefined;
	const { worker } = fact;
	const isPool =
		imported?.source === fact.package && worker.made.includes(member ?? imported.imported);
	if (!isPool) return unknown;
	const [first, second] = made.arguments;
	const given = worker.path === 'argument' ? second : first;
	const options = given === undefined ? new Map<string, Node>() : optionsOf(given);
	if (options === undefined) return 'is made with options that are not written in place';
	const path = worker.path === 'argument' ? first : options.get(worker.path.option);
	const file = path && workerFile(home, path, session);
	if (file === undefined) return 'is made with a path that leads to no source file';
	const named = worker.name === undefined ? undefined : options.get(worker.name);
	if (named !== undefined && named.type !== 'StringLiteral')
		return 'is made with a name that is not written in place';
	const known = [
		...worker.sizing,
		...(worker.name === undefined ? [] : [worker.name]),
		...(worker.path === 'argument' ? [] : [worker.path.option]),
	];
	const odd = [...options.keys()].find((option) => !known.includes(option));
	if (odd !== undefined) return `is made with \`${odd}\`, which its workers may go by`;
	return { file, name: named?.value };
}

/** What makes a constant, or a field that nothing else is assigned to. */
function madeBy(name: Node): (Node & { type: 'NewExpression' | 'CallExpression' }) | undefined {
	const holder = parentOf(name);
	const value = holder && valueOnce(holder, name);
	return value?.type === 'NewExpression' || value?.type === 'CallExpression' ? value : undefined;
}

function valueOnce(holder: Node, name: Node): Node | undefined {
	switch (holder.type) {
		case 'VariableDeclarator':
			return constantValue(name);
		case 'ClassProperty':
			return holder.readonly === true && holder.key === name
				? (holder.value ?? undefined)
				: undefined;
		case 'ClassPrivateProperty':
			return holder.readonly === true ? (holder.value ?? undefined) : undefined;
		default:
			return undefined;
	}
}

/** The options of an object literal; undefined where one of them is not known. */
export function optionsOf(node: Node): Map<string, Node> | undefined {
	if (node.type !== 'ObjectExpression') return undefined;
	const options = new Map<string, Node>();
	for (const property of node.properties) {
		const name =
			property.type === 'ObjectProperty' && !property.computed
				? plainName(property.key as Node)
				: undefined;
		if (name === undefined || property.type !== 'ObjectProperty') return undefined;
		options.set(name, property.value);
	}
	return options;
}
