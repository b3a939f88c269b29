import type { Node } from '@babel/types';
import { type FunctionNode, unwrapOutward } from '../../syntax/functions.ts';
import { parentOf, type SyntaxTree } from '../../syntax/tree.ts';
import type { Exploration } from '../explore/explore.ts';
import type { Block, CallSite } from '../facts.ts';
import { functionAround } from '../functions/functionAround.ts';
import { calleeText } from '../functions/roleFacts.ts';
import { isInAsync } from '../seeds/findOutsideAsync.ts';
import type { Session } from '../session.ts';
import { type Caller, Callers } from '../uses/callers.ts';
import { findCutOff, namedCutOffs } from './judgeCallback.ts';

/**
 * Async functions that are handed to the end of a process by name, or called from there: they do what they
 * do before their first `await`, so no call in them may start to wait.
 */
export function settleCutOffs({ units }: Exploration, session: Session): void {
	if (!hasCutOff(session)) return;
	const ends = new Ends(session);
	const waiting = [...units].flatMap((unit) =>
		unit.isGap
			? []
			: [...unit.sites]
					.filter(
						([, site]) =>
							site.block === undefined &&
							!(site.handled && !unit.wasSync) &&
							isInAsync(site, session.treeOf),
					)
					.map(([id, site]) => ({ unit, id, site })),
	);
	ends.prepare(waiting.map(({ site }) => site));
	for (const { unit, id, site } of waiting) {
		const block = ends.blockOf(site);
		if (block !== undefined) unit.sites.set(id, { ...site, handled: false, block });
	}
}

/** Whether anything at all is handed to the end of a process; looking for who runs what takes its time. */
function hasCutOff({ texts, oracle, treeOf }: Session): boolean {
	return [...texts].some(([file, text]) => {
		const tree = namedCutOffs(text).length > 0 ? treeOf(file) : undefined;
		if (tree === undefined) return false;
		for (const node of tree.walk()) {
			if (node.type !== 'CallExpression' && node.type !== 'OptionalCallExpression') continue;
			const [event, ...others] = node.arguments;
			if (event?.type === 'StringLiteral' && namedCutOffs(`'${event.value}'`).length === 0)
				continue;
			if (others.some((value) => findCutOff(tree, value, '', oracle) !== undefined)) return true;
		}
		return false;
	});
}

/** Which functions run when nothing that they wait for will come any more. */
class Ends {
	readonly #session: Session;
	readonly #callers: Callers;
	readonly #known = new Map<Node, Block | undefined>();
	/** Many functions are reached from the same callers. */
	readonly #cutOffs = new Map<string, Block | undefined>();

	constructor(session: Session) {
		this.#session = session;
		this.#callers = new Callers(session);
	}

	prepare(sites: readonly CallSite[]): void {
		this.#callers.prepare(
			sites.flatMap((site) => functionAround(site, this.#session.treeOf) ?? []),
		);
	}

	blockOf(site: CallSite): Block | undefined {
		const around = functionAround(site, this.#session.treeOf);
		if (around === undefined) return undefined;
		const { tree, fn } = around;
		if (!this.#known.has(fn)) this.#known.set(fn, this.#find(tree, fn));
		return this.#known.get(fn);
	}

	/** Breadth first from a function through whoever runs it. */
	#find(tree: SyntaxTree, fn: FunctionNode): Block | undefined {
		const seen = new Set<Node>([fn]);
		const queue = [...this.#callers.of(tree, fn)];
		const direct = new Set(queue);
		for (let caller = queue.shift(); caller !== undefined; caller = queue.shift()) {
			const value = valueAt(caller);
			const block = this.#cutOff(caller.tree, value);
			if (block !== undefined) return direct.has(caller) ? block : this.#from(caller, block);
			const holder = value && parentOf(value);
			if (holder?.type === 'VariableDeclarator' && holder.id.type === 'Identifier') {
				if (!seen.has(holder)) queue.push(...this.#callers.ofName(caller.tree, holder.id));
				seen.add(holder);
			}
			if (caller.fn === undefined || seen.has(caller.fn)) continue;
			seen.add(caller.fn);
			queue.push(...this.#callers.of(caller.tree, caller.fn));
		}
		return undefined;
	}

	#cutOff(tree: SyntaxTree, value: Node | undefined): Block | undefined {
		const call = value && parentOf(value);
		if (call?.type !== 'CallExpression' && call?.type !== 'OptionalCallExpression')
			return undefined;
		if (call.callee === value) return undefined;
		const place = `${tree.path}:${value!.start}:${value!.end}`;
		if (!this.#cutOffs.has(place)) {
			const callee = calleeText(tree, call.callee as Node);
			this.#cutOffs.set(place, findCutOff(tree, value!, callee, this.#session.oracle));
		}
		return this.#cutOffs.get(place);
	}

	#from({ tree, offset }: Caller, { code, message }: Block): Block {
		const place = `${this.#session.relative(tree.path)}:${this.#session.lineOf(tree.path, offset)}`;
		return { code, message: `it is run by what stands at ${place}, where ${message}` };
	}
}

/** The expression that gives the function on: `cleanup`, `this.stop`, `cleanup.bind(this)`. */
function valueAt({ tree, offset }: Caller): Node | undefined {
	const name = tree.functionAt(offset) ?? tree.nameAt(offset);
	if (name === undefined) return undefined;
	const member = parentOf(name);
	const isMember = member?.type === 'MemberExpression' && member.property === name;
	const value = unwrapOutward(isMember ? member : name);
	const bound = parentOf(value);
	if (bound?.type !== 'MemberExpression' || bound.object !== value) return value;
	const call = parentOf(bound);
	const isBound = bound.property.type === 'Identifier' && bound.property.name === 'bind';
	return isBound && call?.type === 'CallExpression' && call.callee === bound
		? unwrapOutward(call)
		: value;
}
