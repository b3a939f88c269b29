import type { Node } from '@babel/types';
import type { ExecutorFact } from '../../../presets/executors.ts';
import type { DeclarationPlace } from '../../resolve/oracle.ts';
import type { SyntaxTree } from '../../syntax/tree.ts';
import { plainName } from '../functions/memberKey.ts';
import type { Session } from '../session.ts';
import { findMaking, isMadeBy } from './findMaking.ts';
import { workerFile } from './workerPath.ts';

/** A pool whose workers load a file of the repository. */
export interface Worker {
	readonly file: string;
	/** The function that is called where the call names none. */
	readonly name: string | undefined;
}

/** What a pool is made with. */
export interface PoolOptions {
	readonly tree: SyntaxTree;
	/** Where the file for the workers is given. */
	readonly path: Node | undefined;
	readonly name: string | undefined;
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
	const options = readPool(place, fact, session);
	if (typeof options === 'string') return options;
	const { tree, path, name } = options;
	const file = path && workerFile(tree, path, session);
	return file === undefined ? 'is made with a path that leads to no source file' : { file, name };
}

/** @returns the end of a sentence about the pool, where what its workers go by is not known. */
export function readPool(
	place: DeclarationPlace | undefined,
	fact: ExecutorFact,
	session: Session,
): PoolOptions | string {
	const making = place && findMaking(place, session);
	if (making === undefined || !isMadeBy(making, fact))
		return 'is not declared as one pool that stays the same';
	const { worker } = fact;
	const [first, second] = making.made.arguments;
	const isFirst = worker.path !== 'argument' || first?.type === 'ObjectExpression';
	const given = isFirst ? first : second;
	const options = given === undefined ? new Map<string, Node>() : optionsOf(given);
	if (options === undefined) return 'is made with options that are not written in place';
	const path =
		worker.path === 'argument' ? (isFirst ? undefined : first) : options.get(worker.path.option);
	const named = worker.name === undefined ? undefined : options.get(worker.name);
	if (named !== undefined && named.type !== 'StringLiteral')
		return 'is made with a name that is not written in place';
	const known = [
		...worker.sizing,
		...(worker.name === undefined ? [] : [worker.name]),
		...(worker.path === 'argument' ? [] : [worker.path.option]),
	];
	const odd = [...options].find(([option, value]) => {
		const values = worker.harmless?.[option] ?? [];
		return (
			!known.includes(option) && !(value.type === 'StringLiteral' && values.includes(value.value))
		);
	})?.[0];
	if (odd !== undefined) return `is made with \`${odd}\`, which its workers may go by`;
	return { tree: making.tree, path, name: named?.value };
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
