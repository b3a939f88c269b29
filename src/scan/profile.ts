import { readFileSync } from 'node:fs';
import { isBuiltin } from 'node:module';
import { relative } from 'node:path';
import { fileURLToPath } from 'node:url';
import { z } from 'zod';
import { UserError } from '../errors.ts';
import { getOrAdd } from '../getOrAdd.ts';
import { slash } from '../project/slash.ts';
import type { Rule } from '../rules/rule.ts';
import { OriginalPlaces } from './originalPlaces.ts';
import type { HotFunction, Measured, ScanPlace, Urgency } from './scanResult.ts';
import { SourceLines } from './sourceLines.ts';

const frame = z.object({
	functionName: z.string(),
	url: z.string(),
	/** 0-based, as the column. */
	lineNumber: z.number(),
	columnNumber: z.number(),
});

/** V8's own format: https://chromedevtools.github.io/devtools-protocol/tot/Profiler/#type-Profile */
const profileSchema = z.object({
	nodes: z.array(
		z.object({ id: z.number(), callFrame: frame, children: z.array(z.number()).optional() }),
	),
	samples: z.array(z.number()),
	/** Microseconds between a sample and the one before. */
	timeDeltas: z.array(z.number()),
});

interface Frame extends ScanPlace {
	readonly name: string;
	/** What calls of it count for: its own name, and the module that it belongs to. */
	readonly callNames: readonly string[];
	/** A file of the repository runs it. */
	readonly isOwn: boolean;
}

/** The name that V8 gives to samples of its garbage collector. */
const nameless = 'anonymous function';
const garbageCollector = '(garbage collector)';

/** Without a break: one run as far as samples can tell. Milliseconds. */
type Runs = number[];

/** A part of a sample's time: what it counts for, and the run of what that belongs to. */
interface Share {
	readonly key: string;
	readonly runs: Runs;
	/** The key of a function: as long as it is on the stack, this is one run. */
	readonly within: string;
}

/**
 * How long functions held the thread, from a CPU profile (`node --cpu-prof`).
 *
 * Samples tell no calls apart: what happens before the outermost function of the repository returns
 * counts as one run. That is how long the event loop was blocked by it, whatever the number of calls.
 */
export class Profile {
	readonly #root: string;
	readonly #files = new Set<string>();
	readonly #foreign = new Set<string>();
	/** What calls of built-in functions count for that have a rule. */
	readonly #listed: ReadonlySet<string>;
	/** By caller and name of what it calls: `src/a.ts:12 readFileSync`. */
	readonly #calls = new Map<string, Runs>();
	/** By function of the repository: how long it ran, with everything that it called. */
	readonly #whole = new Map<string, Runs>();
	/** By function of the repository: how long it was the innermost one. */
	readonly #functions = new Map<string, { readonly frame: Frame; readonly runs: Runs }>();

	/**
	 * @param rules those whose calls are listed by themselves
	 * @throws {UserError} when the file cannot be read or is no CPU profile.
	 */
	constructor(file: string, name: string, root: string, rules: readonly Rule[] = []) {
		this.#root = root;
		this.#listed = new Set(
			rules.flatMap(({ module, exportPath }) =>
				isBuiltin(module) ? [exportPath.at(-1)!, moduleKey(module)] : [],
			),
		);
		const parsed = profileSchema.safeParse(readJson(file, name));
		if (!parsed.success) {
			throw new UserError(`${name} is no CPU profile`, 'Write one with `node --cpu-prof app.js`.');
		}
		this.#read(parsed.data);
	}

	/**
	 * How long calls of a function from this place blocked; undefined when the profile has none. Modules may
	 * call their functions otherwise than they export them (`gzipSync` is a `syncBufferWrapper`): then
	 * whatever was called of the module counts.
	 */
	measure(functionLine: ScanPlace, { module, exportPath }: Rule): Measured | undefined {
		if (this.#foreign.has(functionLine.file)) return undefined;
		const named = this.#calls.get(callKey(functionLine, exportPath.at(-1)!));
		return measured(named ?? this.#calls.get(callKey(functionLine, moduleKey(module))));
	}

	/** How long a function of the repository held the thread, with what it calls; undefined when it did not run. */
	measureFunction(place: Omit<ScanPlace, 'column'>, name = nameless): Measured | undefined {
		if (this.#foreign.has(place.file)) return undefined;
		return measured(this.#whole.get(wholeKey({ ...place, name })));
	}

	/** The files of the repository that ran, relative to its root; compiled ones without source maps as they are. */
	files(): string[] {
		return [...this.#files].sort();
	}

	/**
	 * Those of them that the profile says places of that they do not have: what ran was another text, of a
	 * loader that transforms or of another version, and its places name other functions.
	 */
	foreignFiles(): string[] {
		return [...this.#foreign].sort();
	}

	/** Functions of the repository that blocked for long by what they do themselves. */
	hotFunctions(): HotFunction[] {
		return [...this.#functions.values()].flatMap(
			({ frame: { name, file, line, column }, runs }) => {
				const times = measured(runs);
				return times === undefined || times.urgency === 'leave' || this.#foreign.has(file)
					? []
					: [{ label: name, file, line, column, measured: times }];
			},
		);
	}

	#read({ nodes, samples, timeDeltas }: z.output<typeof profileSchema>): void {
		const places = new OriginalPlaces();
		const lines = new SourceLines();
		const parents = new Map<number, number>();
		for (const { id, children = [] } of nodes) for (const child of children) parents.set(child, id);
		const frames = new Map(
			nodes.map(({ id, callFrame }) => [id, this.#frameOf(callFrame, places, lines)]),
		);
		const open = new Map<string, { readonly share: Share; time: number }>();
		const close = ({ share, time }: { share: Share; time: number }): void => {
			share.runs.push(time / 1000);
			open.delete(share.key);
		};
		const collector = nodes.find(({ callFrame }) => callFrame.functionName === garbageCollector);
		let running: number | undefined;
		for (const [i, sample] of samples.entries()) {
			// Garbage is collected in the middle of a run, and on a stack of its own.
			if (sample !== collector?.id) running = sample;
			const seen = new Set<string>();
			for (const share of this.#sharesOf(running, frames, parents)) {
				// A function that calls itself is several frames of one run.
				if (seen.has(share.key)) continue;
				seen.add(share.key);
				const run = getOrAdd(open, share.key, () => ({ share, time: 0 }));
				run.time += timeDeltas[i + 1] ?? 0;
			}
			for (const run of [...open.values()])
				if (!seen.has(run.share.key) && !seen.has(run.share.within)) close(run);
		}
		for (const run of [...open.values()]) close(run);
	}

	/** What a sample counts for: the innermost own function, each own function, and what each is calling. */
	*#sharesOf(
		sample: number | undefined,
		frames: ReadonlyMap<number, Frame | undefined>,
		parents: ReadonlyMap<number, number>,
	): Generator<Share> {
		const stack: (Frame | undefined)[] = [];
		for (let id = sample; id !== undefined; id = parents.get(id)) stack.push(frames.get(id));
		const outermost = stack.findLast((frame) => frame?.isOwn);
		if (outermost === undefined) return;
		const within = wholeKey(outermost);
		let isInnermost = true;
		for (const [i, current] of stack.entries()) {
			if (!current?.isOwn) continue;
			const callee = stack[i - 1];
			if (isInnermost && !this.#isListed(callee)) yield this.#ownShare(current, within);
			isInnermost = false;
			const whole = wholeKey(current);
			yield { key: whole, runs: getOrAdd(this.#whole, whole, () => []), within: whole };
			if (callee !== undefined)
				for (const name of callee.callNames) yield this.#callShare(callKey(current, name), within);
		}
	}

	/** What a built-in function with a rule takes is counted for the call of it, and loading modules for nobody. */
	#isListed(callee: Frame | undefined): boolean {
		if (callee === undefined || !callee.file.startsWith('node:')) return false;
		if (callee.file.startsWith('node:internal/modules/')) return true;
		return callee.callNames.some((name) => this.#listed.has(name));
	}

	#callShare(call: string, within: string): Share {
		const runs = getOrAdd(this.#calls, call, () => []);
		return { key: `call ${call} in ${within}`, runs, within };
	}

	#ownShare(own: Frame, within: string): Share {
		const place = `${own.file}:${own.line} ${own.name}`;
		const { runs } = getOrAdd(this.#functions, place, () => ({ frame: own, runs: [] }));
		return { key: `own ${place} in ${within}`, runs, within };
	}

	#frameOf(
		{ functionName, url, lineNumber, columnNumber }: z.output<typeof frame>,
		places: OriginalPlaces,
		lines: SourceLines,
	): Frame {
		const name = functionName === '' ? nameless : functionName;
		if (!url.startsWith('file:')) {
			const [line, column] = [lineNumber + 1, columnNumber + 1];
			return { name, file: url, line, column, isOwn: false, callNames: callNamesOf(name, url) };
		}
		const path = fileURLToPath(url);
		const place = places.of(path, lineNumber + 1, columnNumber + 1);
		const file = slash(relative(this.#root, place.file));
		const isOwn = !file.startsWith('..') && !file.includes('node_modules/');
		// A map leaves out what the compiler has added, such as the function that a module runs in.
		const isAdded = place.file === path && places.hasMap(path);
		if (isOwn && !isAdded) this.#files.add(file);
		if (isOwn && lines.lacks(path, lineNumber + 1, columnNumber + 1)) this.#foreign.add(file);
		return { ...place, name, file, isOwn, callNames: callNamesOf(name, file) };
	}
}

function wholeKey({ file, line, name }: Pick<Frame, 'file' | 'line' | 'name'>): string {
	// `exports.digest = () => …` is what an assignment calls it.
	return `whole ${file}:${line} ${name.slice(name.lastIndexOf('.') + 1)}`;
}

function callNamesOf(name: string, file: string): string[] {
	const owner = isBuiltin(file) ? file : packageOf(file);
	// A function under the name that its module exports is no other one.
	const isNamed =
		owner === undefined || (isBuiltin(file) && name in process.getBuiltinModule(file)!);
	return isNamed ? [name] : [name, moduleKey(owner)];
}

function packageOf(file: string): string | undefined {
	return /.*\bnode_modules\/((?:@[^/]+\/)?[^/]+)\//.exec(file)?.[1];
}

function moduleKey(module: string): string {
	return `module ${module.replace(/^node:/, '')}`;
}

function callKey({ file, line }: Omit<ScanPlace, 'column'>, callee: string): string {
	return `${file}:${line} ${callee}`;
}

function measured(runs: Runs | undefined): Measured | undefined {
	if (runs === undefined || runs.length === 0) return undefined;
	const longest = Math.max(...runs);
	const total = runs.reduce((sum, time) => sum + time, 0);
	return { longest, total, runs: runs.length, urgency: urgencyOf(longest) };
}

/** Under 10 ms leave, 10 to 50 consider, 50 to 100 should, over 100 must. */
export function urgencyOf(milliseconds: number): Urgency {
	if (milliseconds < 10) return 'leave';
	if (milliseconds < 50) return 'consider';
	return milliseconds <= 100 ? 'should' : 'must';
}

function readJson(file: string, name: string): unknown {
	try {
		return JSON.parse(readFileSync(file, 'utf8'));
	} catch (error) {
		const reason = error instanceof SyntaxError ? 'it is not JSON' : (error as Error).message;
		throw new UserError(
			`cannot read the profile ${name}: ${reason}`,
			'Write one with `node --cpu-prof app.js`.',
		);
	}
}
