import type { Node } from '@babel/types';
import { onlyReads } from '../../rules/onlyReads.ts';
import type { FunctionNode } from '../../syntax/functions.ts';
import type { SyntaxTree } from '../../syntax/tree.ts';
import type { CallSite, FunctionId } from '../facts.ts';
import { functionAround } from '../functions/functionAround.ts';
import { callOf } from '../replace/callOf.ts';
import type { Session } from '../session.ts';
import { namePath, type PathPart, renamePath } from './namePath.ts';
import type { Wait } from './wait.ts';

/** A call of a library about a path. */
export interface FileUse {
	readonly path: readonly PathPart[];
	/** It only reads. */
	readonly reads: boolean;
	/** The call of the library. */
	readonly site: CallSite;
	/** The call in the function that is looked at: the same, or the one that it is done behind. */
	readonly at: CallSite;
}

/** How many calls a use may be away. */
const mostCalls = 2;
/** A function that uses more than this is about many things. */
const mostUses = 40;

type Call = NonNullable<ReturnType<typeof callOf>>;

/** Finds which paths functions use, by themselves and by the functions that they call. */
export class FileUses {
	readonly #waits: ReadonlyMap<FunctionId, readonly Wait[]>;
	readonly #session: Session;
	readonly #known = new Map<string, readonly FileUse[]>();

	/** @param waits what was done at once and is awaited now, by the function that awaits it */
	constructor(waits: ReadonlyMap<FunctionId, readonly Wait[]>, session: Session) {
		this.#waits = waits;
		this.#session = session;
	}

	/** The uses in a function, in the order of the calls that it awaits now. */
	of(id: FunctionId, depth = mostCalls): readonly FileUse[] {
		const key = `${depth}:${id}`;
		const known = this.#known.get(key);
		if (known !== undefined) return known;
		this.#known.set(key, []);
		const uses = this.#collect(this.#waits.get(id) ?? [], depth);
		this.#known.set(key, uses);
		return uses;
	}

	#collect(waits: readonly Wait[], depth: number): readonly FileUse[] {
		const around = waits[0] && functionAround(waits[0].site, this.#session.treeOf);
		if (around === undefined) return [];
		const uses: FileUse[] = [];
		for (const wait of waits) {
			const call = callOf(wait.site, around.tree);
			if (call === undefined) continue;
			if (wait.unit.isOfLibrary) uses.push(...ownUse(wait, call, around.fn, around.tree));
			else if (depth > 0) uses.push(...this.#usesBehind(wait, call, around.fn, around.tree, depth));
			if (uses.length > mostUses) return [];
		}
		return uses;
	}

	#usesBehind(
		{ unit, site }: Wait,
		call: Call,
		fn: FunctionNode,
		tree: SyntaxTree,
		depth: number,
	): FileUse[] {
		const [called, ...others] = [...unit.facts.keys()].filter((id) => this.#waits.has(id));
		// Which of them it is, is only known at run time.
		if (called === undefined || others.length > 0) return [];
		const { callee } = call;
		const self = callee.type === 'MemberExpression' ? namePath(callee.object, fn, tree) : undefined;
		const argumentAt = (position: number) => {
			const argument: Node | undefined = call.arguments[position];
			return argument && namePath(argument, fn, tree);
		};
		return this.of(called, depth - 1).flatMap((use) => {
			const path = renamePath(use.path, argumentAt, self);
			return path === undefined ? [] : [{ ...use, path, at: site }];
		});
	}
}

function ownUse({ unit, site }: Wait, call: Call, fn: FunctionNode, tree: SyntaxTree): FileUse[] {
	const [path] = call.arguments;
	if (path === undefined) return [];
	const reads = unit.seed !== undefined && onlyReads(unit.seed.rule);
	return [{ path: namePath(path, fn, tree), reads, site, at: site }];
}
