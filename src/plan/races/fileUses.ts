import type { Node } from '@babel/types';
import type { PathUse } from '../../rules/preset.ts';
import { usedPaths } from '../../rules/usedPaths.ts';
import { forEachOwnNode, isFunction } from '../../syntax/functions.ts';
import { calledName } from '../concurrency/calledName.ts';
import type { CallSite, FunctionFacts, FunctionId } from '../facts.ts';
import { calledFunction } from '../functions/calledFunction.ts';
import type { LocatedFunction } from '../functions/functionAround.ts';
import { functionId } from '../functions/functionId.ts';
import { callOf } from '../replace/callOf.ts';
import type { Session } from '../session.ts';
import { isFreshPath, namePath, type PathPart, renamePath } from './namePath.ts';
import type { Wait } from './wait.ts';

type CallPlace = Pick<CallSite, 'file' | 'start' | 'end' | 'name'>;

/** A call of a library about a path. */
export interface FileUse {
	readonly path: readonly PathPart[];
	readonly use: PathUse['use'];
	/** Nothing of what was there is left. */
	readonly clears: boolean;
	/** All that is there is written anew, which may be another content each time. */
	readonly isAnew: boolean;
	/** The call of the library. */
	readonly site: CallPlace;
	/** It is done at once, and nothing waits for it. */
	readonly isKept: boolean;
	/** The call in the function that is looked at: the same, or the one that it is done behind. */
	readonly at: CallPlace;
}

/** How many calls a use may be away. */
const mostCalls = 5;
/** A function that uses more than this is about many things. */
const mostUses = 40;

type Call = NonNullable<ReturnType<typeof callOf>>;

/** Finds which paths functions use, by themselves and by the functions that they call. */
export class FileUses {
	readonly #waits: ReadonlyMap<FunctionId, readonly Wait[]>;
	readonly #reads: ReadonlyMap<FunctionId, readonly Wait[]>;
	readonly #session: Session;
	readonly #known = new Map<string, readonly FileUse[]>();

	/**
	 * @param waits what was done at once and takes its time now, by the function that does it
	 * @param reads calls of libraries that only read, and are done at once as before
	 */
	constructor(
		waits: ReadonlyMap<FunctionId, readonly Wait[]>,
		reads: ReadonlyMap<FunctionId, readonly Wait[]>,
		session: Session,
	) {
		this.#waits = waits;
		this.#reads = reads;
		this.#session = session;
	}

	/**
	 * The uses in a function, in the order of the calls that it awaits now. Where it changes something by one, what it
	 * reads at once comes after these.
	 */
	of(around: LocatedFunction, depth = mostCalls): readonly FileUse[] {
		const id = functionId(around.tree.path, around.fn);
		const key = `${depth}:${id}`;
		const known = this.#known.get(key);
		if (known !== undefined) return known;
		this.#known.set(key, []);
		const awaited = this.#collect(this.#waits.get(id) ?? [], around, depth);
		const isAsked = depth < mostCalls || awaited.some(({ use }) => use === 'changes');
		const uses = isAsked ? [...awaited, ...this.#readAtOnce(id, around, depth)] : awaited;
		this.#known.set(key, uses);
		return uses;
	}

	#collect(waits: readonly Wait[], around: LocatedFunction, depth: number): readonly FileUse[] {
		const uses: FileUse[] = [];
		for (const { unit, site } of waits) {
			const call = callOf(site, around.tree);
			if (call === undefined) continue;
			if (unit.isOfLibrary)
				uses.push(...ownUses({ unit, site }, call, around, this.#session, false));
			else if (depth > 0) {
				const [called, ...others] = [...unit.facts.values()].filter(({ id }) =>
					this.#waits.has(id),
				);
				const behind = called && this.#locate(called);
				// Which of them it is, is only known at run time.
				if (behind !== undefined && others.length === 0)
					uses.push(...this.#usesBehind(behind, call, site, around, depth));
			}
			if (uses.length > mostUses) return [];
		}
		return uses;
	}

	#readAtOnce(id: FunctionId, around: LocatedFunction, depth: number): readonly FileUse[] {
		if (this.#reads.size === 0) return [];
		const uses: FileUse[] = [];
		for (const { unit, site } of this.#reads.get(id) ?? []) {
			const call = callOf(site, around.tree);
			if (call !== undefined)
				uses.push(...ownUses({ unit, site }, call, around, this.#session, true));
		}
		if (depth === 0) return uses;
		const isAwaited = (at: number) => this.#waits.get(id)?.some(({ site }) => site.start === at);
		forEachOwnNode(around.fn, (node) => {
			if (node.type !== 'CallExpression' || isAwaited(node.start!)) return;
			const behind = calledFunction(node.callee, around.tree, this.#session);
			if (behind === undefined) return;
			const name = calledName(node.callee) ?? node.callee;
			const at = {
				file: around.tree.path,
				start: node.start!,
				end: node.end!,
				name: { start: name.start!, end: name.end! },
			};
			for (const use of this.#usesBehind(behind, node, at, around, depth))
				if (use.use !== 'changes') uses.push({ ...use, isKept: true });
		});
		return uses.length > mostUses ? [] : uses;
	}

	#usesBehind(
		behind: LocatedFunction,
		{ callee, arguments: given }: Call,
		at: FileUse['at'],
		{ fn, tree }: LocatedFunction,
		depth: number,
	): FileUse[] {
		const self =
			callee.type === 'MemberExpression'
				? namePath(callee.object, fn, tree, this.#session)
				: undefined;
		const argumentAt = (position: number) => {
			const argument: Node | undefined = given[position];
			return argument && namePath(argument, fn, tree, this.#session);
		};
		return this.of(behind, depth - 1).flatMap((use) => {
			const path = renamePath(use.path, argumentAt, self);
			return path === undefined || isFreshPath(path) ? [] : [{ ...use, path, at }];
		});
	}

	#locate({ file, start }: FunctionFacts): LocatedFunction | undefined {
		const tree = this.#session.treeOf(file);
		const fn = tree?.functionAt(start);
		return tree !== undefined && isFunction(fn) ? { tree, fn } : undefined;
	}
}

function ownUses(
	{ unit, site }: Wait,
	call: Call,
	{ fn, tree }: LocatedFunction,
	session: Session,
	isKept: boolean,
): FileUse[] {
	return usedPaths(unit.seed?.rule).flatMap(({ argument, use, clears = false, content, isList }) =>
		pathsAt(call, argument, isList).flatMap((written) => {
			const path = namePath(written, fn, tree, session);
			return isFreshPath(path)
				? []
				: {
						path,
						use,
						clears,
						isAnew: isVaried(content === undefined ? undefined : call.arguments[content]),
						isKept,
						site,
						at: site,
					};
		}),
	);
}

/** What a call is given as a path, or as several. */
function pathsAt(call: Call, argument: number, isList = false): readonly Node[] {
	const given: Node | undefined = call.arguments[argument];
	if (given === undefined) return [];
	if (!isList) return [given];
	return given.type === 'ArrayExpression' ? given.elements.filter((it) => it !== null) : [];
}

/** Not `''`, which is the same for all. */
function isVaried(content: Node | undefined): boolean {
	if (content?.type === 'TemplateLiteral') return content.expressions.length > 0;
	return content !== undefined && content.type !== 'StringLiteral';
}
