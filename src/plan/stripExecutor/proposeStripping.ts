import type { Node } from '@babel/types';
import { makeAsync } from '../../edit/makeAsync.ts';
import { wrapJsDocReturn } from '../../edit/wrapReturnType.ts';
import { binderOf } from '../../syntax/binderOf.ts';
import { isBeforeCleanup } from '../../syntax/functions.ts';
import { identifiersIn, isPropertyName } from '../../syntax/names.ts';
import { parentOf } from '../../syntax/tree.ts';
import type { Change, Findings } from '../changes/proposeChanges.ts';
import type { RefusalDraft, Session, WarningDraft } from '../session.ts';
import type { Turn } from '../started/startedIn.ts';
import { findStartedWork } from '../started/startedWork.ts';
import { siteId } from '../unit.ts';
import { Callers } from '../uses/callers.ts';
import { loopAround, RepeatedCalls } from '../uses/repeatedCalls.ts';
import { WaitingCallers } from '../uses/waitingCallers.ts';
import { droppedComments } from './comments.ts';
import { describeSpot, type Spot } from './describeSpot.ts';
import { draftBody } from './draftBody.ts';
import { draftValue } from './draftValue.ts';
import { findConstruction } from './findConstruction.ts';
import { findWrappers, type Reader } from './findWrappers.ts';
import { noteLeft, poolsOf } from './leftPools.ts';
import { type NeededImport, pointAtPromises } from './pointAtPromises.ts';
import { promisifiedIn, promisifiedOf } from './promisified.ts';
import { QuietValues } from './quietValues.ts';
import { removeLeftovers } from './removeLeftovers.ts';
import { isKept, type Kept, type PoolPlace, type Wrapper } from './wrapper.ts';

const rule = 'strip-executor';

/** What is asked for besides the rules. */
interface Request {
	readonly readers: readonly Reader[];
	/** Whether a file has something that only the readers know. */
	readonly isCandidate: (file: string) => boolean;
	/** Whether a comment goes with what it belongs to. */
	readonly drops: (comment: string) => boolean;
	/** Why the work of a wrapper has to stay where it is. */
	readonly keeps: (wrapper: Wrapper) => Kept | undefined;
}

/** Finds the promises that buy nothing, and says of the others why they stay. */
export function findStripping(session: Session, request: Request): Findings {
	const changes: Change[] = [];
	const refusals: RefusalDraft[] = [];
	const warnings: WarningDraft[] = [];
	const waiting = (turn: Turn): WaitingCallers =>
		new WaitingCallers(session, (tree, call) => findStartedWork(tree, call, session, turn));
	const callers = {
		microtask: waiting('microtask'),
		timer: waiting('timer'),
		thread: waiting('thread'),
	};
	const users = new Callers(session);
	const repeated = new RepeatedCalls(session);
	const executors = new Set<Node | undefined>();
	const quiet = new QuietValues(session);
	const drafts = new Map<Change, Wrapper>();
	/** Pools that keep a task. */
	const busy: PoolPlace[] = [];
	for (const { tree, found } of findWrappers(session, request.readers, request.isCandidate)) {
		const file = tree.path;
		const { start, end } = found.node;
		const place = { file, start: start!, end: end! };
		const drafted = isKept(found)
			? found
			: draft(found, session, request, { callers, repeated, users });
		if (drafted === undefined) continue;
		if ('code' in drafted) {
			if (found.pool !== undefined) busy.push(found.pool);
			refusals.push({ ...place, code: drafted.code, message: drafted.message, rule });
			continue;
		}
		changes.push(drafted);
		drafts.set(drafted, found as Wrapper);
		const { losesErrors, label, dropped = [] } = found as Wrapper;
		for (const name of dropped.flatMap(identifiersIn))
			if (!isPropertyName(name)) executors.add(binderOf(name, name.name));
		if (!losesErrors) continue;
		const message = `an error of the work got lost behind \`${label}\`, and reaches the caller now`;
		warnings.push({ ...place, code: 'error-arrives', message });
	}
	const needs = new Map<string, NeededImport>();
	const finish = (file: string, kept: readonly Change[]) => {
		const tree = session.treeOf(file)!;
		const asked = {
			isExecutor: (binder: Node) => executors.has(binder),
			mayGo: (value: Node) => quiet.has(value, tree),
			pools: poolsOf(kept, drafts).filter(({ place }) => place.file === file),
			mayEnd: (statement: Node) => callers.microtask.findEarlyGoer(tree, statement) === undefined,
			drops: request.drops,
			needs: kept.flatMap((change) => needs.get(siteId(change)) ?? []),
			promisified: promisifiedOf(tree, kept, drafts),
		};
		return removeLeftovers(tree, kept, asked, session);
	};
	return {
		rule,
		changes: changes.map((change) => withPromiseForm(change, drafts, needs)),
		refusals,
		warnings,
		finish: (file, kept) => finish(file, kept).changes,
		notes: (kept) => {
			const gone = changes.filter((change) => !kept.includes(change));
			const staying = [...busy, ...poolsOf(gone, drafts)];
			const finished = new Map(
				[...new Set(kept.map(({ file }) => file))].map((file) => [
					file,
					finish(
						file,
						kept.filter((change) => change.file === file),
					),
				]),
			);
			return noteLeft(poolsOf(kept, drafts), staying, session, finished);
		},
	};
}

/** What is known about those who call the functions around wrappers. */
interface CallerIndex {
	readonly callers: Readonly<Record<Turn, WaitingCallers>>;
	readonly repeated: RepeatedCalls;
	readonly users: Callers;
}

/** Adds to a change how it gets at the promise form of what it calls. */
function withPromiseForm(
	change: Change,
	drafts: ReadonlyMap<Change, Wrapper>,
	needs: Map<string, NeededImport>,
): Change {
	const { promisified, callback, needed, tree } = drafts.get(change)!;
	if (needed !== undefined) needs.set(siteId(change), needed);
	if (callback !== undefined) {
		const site = promisifiedIn(tree, drafts).sites.get(siteId(change))!;
		return { ...change, edits: [...change.edits, { ...site, text: callback.lead + site.text }] };
	}
	if (promisified === undefined) return change;
	const others = [...drafts.values()].filter((other) => other.tree === tree);
	const all = others.flatMap((other) => other.promisified ?? []);
	const pointed = pointAtPromises(tree, promisified, all);
	if (pointed.needs !== undefined) needs.set(siteId(change), pointed.needs);
	return { ...change, edits: [...change.edits, ...pointed.edits] };
}

function draft(
	wrapper: Wrapper,
	session: Session,
	{ drops, keeps }: Request,
	{ callers, repeated, users }: CallerIndex,
): Change | Kept | undefined {
	const { tree, node, label, work, deferral, givesTurns } = wrapper;
	const file = tree.path;
	const { oracle } = session;
	const kept = (code: Kept['code'], message: string): Kept => ({ node, code, message });
	const reason = keeps(wrapper);
	if (reason !== undefined) return reason;
	const spot = describeSpot(wrapper, {
		mayBePromise: ({ start, end }) =>
			oracle.awaitable(file, start!, end!) === 'promise' &&
			oracle.thenOf(file, start!, end!).length === 0,
		isPromise: ({ start, end }) =>
			oracle.isPromise(file, start, end) && oracle.thenOf(file, start, end).length === 0,
	});
	if (isSpotKept(spot))
		return wrapper.isOftenDropped && spot.code === 'promise-kept' ? undefined : spot;
	const place = (at: string, start: number): string =>
		`${session.relative(at)}:${session.lineOf(at, start)}`;
	const comesFirst = isEarlier(wrapper, spot);
	const turn = turnOf(wrapper);
	const started = comesFirst ? findStartedWork(tree, node, session, turn) : undefined;
	if (started !== undefined)
		return kept(
			'timing-seen',
			started.isUnknown
				? `${place(started.file, started.start)} calls a function that nobody knows: what it starts gets a turn by the promise`
				: `${place(started.file, started.start)} is not waited for yet, and gets a turn by the promise`,
		);
	const goer = comesFirst ? callers[turn].findEarlyGoer(tree, node) : undefined;
	if (goer !== undefined) {
		const where = place(goer.file, goer.start);
		const what = deferral === undefined ? 'what follows' : 'the work';
		return kept(
			'timing-seen',
			`${where} ${goer.isCertain ? 'goes' : 'may go'} on without waiting, and ${what} would come first`,
		);
	}
	const again = givesTurns
		? repeated.findRepetition(tree, node)
		: deferral && loopAround(tree, node);
	if (again)
		return kept(
			'delayed',
			`${place(again.file, again.node.start!)} comes here again and again, and \`${deferral}\` lets other work go first each time`,
		);
	const edits =
		work.kind === 'value'
			? draftValue(wrapper, work, spot, drops)
			: draftBody(wrapper, work, spot, oracle, drops);
	if (typeof edits === 'string') return kept('executor-shape', edits);
	const fn = spot.kind === 'returned' ? spot.makesAsync : undefined;
	const made = fn && findConstruction(tree, fn, users);
	if (made !== undefined)
		return kept(
			'executor-shape',
			`${place(made.file, made.node.start!)} calls the function with \`new\`, and it would be async`,
		);
	const { start, end } = node;
	return {
		file,
		start: start!,
		end: end!,
		kind: 'strip-executor',
		title: `do the work of \`${label}\` directly`,
		edits: [
			...edits,
			...(fn === undefined ? [] : [...makeAsync(fn, tree.text), ...wrapJsDocReturn(fn)]),
			...droppedComments(tree, statementOf(node), drops).map((comment) => ({
				...comment,
				text: '',
			})),
		],
	};
}

function isSpotKept(spot: Spot | Kept): spot is Kept {
	return 'code' in spot;
}

/** Who gets a turn by the promise: beside a pool's workers or a helper, timers do. */
function turnOf({ pool, givesTurns, dropped }: Wrapper): Turn {
	if (pool !== undefined) return 'thread';
	return givesTurns || dropped !== undefined ? 'timer' : 'microtask';
}

/** Whether the work, or what follows it, happens before somebody else gets a turn who had one before. */
function isEarlier({ work, deferral, callback }: Wrapper, { kind, target }: Spot): boolean {
	if (deferral !== undefined) return true;
	if (callback !== undefined) return false;
	const host = parentOf(target)?.type;
	const isLast = host === 'ReturnStatement' || host === 'ArrowFunctionExpression';
	if (kind === 'returned' || (isLast && !isBeforeCleanup(target))) return false;
	return work.kind === 'body' || work.awaitable === 'plain';
}

function statementOf(node: Node): { start: number; end: number } {
	let found = node;
	for (let up = parentOf(node); up !== undefined; up = parentOf(up)) {
		found = up;
		if (/Statement$|^VariableDeclaration$/.test(up.type)) break;
	}
	return { start: found.start!, end: found.end! };
}
