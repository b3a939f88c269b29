import { readFileSync } from 'node:fs';
import { relative } from 'node:path';
import { fileURLToPath } from 'node:url';
import { z } from 'zod';
import { UserError } from '../errors.ts';
import { slash } from '../project/slash.ts';
import { OriginalPlaces } from './originalPlaces.ts';
import type { HotFunction, Measured, ScanPlace, Urgency } from './scanResult.ts';

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
	/** A file of the repository runs it. */
	readonly isOwn: boolean;
}

/** Without a break: one run as far as samples can tell. Milliseconds. */
type Runs = number[];

/**
 * How long functions held the thread, from a CPU profile (`node --cpu-prof`).
 *
 * Samples tell no calls apart: what runs in one go counts as one run. That is how long the event loop
 * was blocked, whatever the number of calls.
 */
export class Profile {
	readonly #root: string;
	/** By caller and name of what it calls: `src/a.ts:12 readFileSync`. */
	readonly #calls = new Map<string, Runs>();
	/** By function of the repository: how long it ran, with everything that it called. */
	readonly #whole = new Map<string, Runs>();
	/** By function of the repository: how long it was the innermost one. */
	readonly #functions = new Map<string, { readonly frame: Frame; readonly runs: Runs }>();

	/** @throws {UserError} when the file cannot be read or is no CPU profile. */
	constructor(file: string, name: string, root: string) {
		this.#root = root;
		const parsed = profileSchema.safeParse(readJson(file, name));
		if (!parsed.success) {
			throw new UserError(`${name} is no CPU profile`, 'Write one with `node --cpu-prof app.js`.');
		}
		this.#read(parsed.data);
	}

	/** How long calls of a function from this place blocked; undefined when the profile has none. */
	measure(functionLine: ScanPlace, callee: string): Measured | undefined {
		return measured(this.#calls.get(callKey(functionLine, callee)));
	}

	/** How long a function of the repository held the thread, with what it calls; undefined when it did not run. */
	measureFunction(place: Omit<ScanPlace, 'column'>, name: string): Measured | undefined {
		return measured(this.#whole.get(callKey(place, name)));
	}

	/** Functions of the repository that blocked for long by what they do themselves. */
	hotFunctions(): HotFunction[] {
		return [...this.#functions.values()]
			.flatMap(({ frame: { name, file, line, column }, runs }) => {
				const times = measured(runs);
				return times === undefined || times.urgency === 'leave'
					? []
					: [{ label: name, file, line, column, measured: times }];
			})
			.sort((one, other) => other.measured.longest - one.measured.longest);
	}

	#read({ nodes, samples, timeDeltas }: z.output<typeof profileSchema>): void {
		const places = new OriginalPlaces();
		const parents = new Map<number, number>();
		for (const { id, children = [] } of nodes) for (const child of children) parents.set(child, id);
		const frames = new Map(
			nodes.map(({ id, callFrame }) => [id, this.#frameOf(callFrame, places)]),
		);
		const open = new Map<string, number>();
		const close = (key: string, runs: Runs): void => {
			runs.push(open.get(key)! / 1000);
			open.delete(key);
		};
		const targets = new Map<string, Runs>();
		for (const [i, sample] of samples.entries()) {
			const seen = new Set<string>();
			for (const [key, runs] of this.#keysOf(sample, frames, parents)) {
				// A function that calls itself is several frames of one run.
				if (seen.has(key)) continue;
				seen.add(key);
				targets.set(key, runs);
				open.set(key, (open.get(key) ?? 0) + (timeDeltas[i + 1] ?? 0));
			}
			for (const key of [...open.keys()]) if (!seen.has(key)) close(key, targets.get(key)!);
		}
		for (const key of [...open.keys()]) close(key, targets.get(key)!);
	}

	/** What a sample counts for: the innermost own function, and what each own function is calling. */
	*#keysOf(
		sample: number,
		frames: ReadonlyMap<number, Frame | undefined>,
		parents: ReadonlyMap<number, number>,
	): Generator<[key: string, runs: Runs]> {
		let isInnermost = true;
		let callee: Frame | undefined;
		for (let id: number | undefined = sample; id !== undefined; id = parents.get(id)) {
			const current = frames.get(id);
			if (current?.isOwn) {
				// What a built-in function takes is counted for the call of it.
				if (isInnermost && !callee?.file.startsWith('node:')) yield this.#ownRuns(current);
				isInnermost = false;
				const whole = callKey(current, current.name);
				yield [`whole ${whole}`, getOrAdd(this.#whole, whole, () => [])];
				if (callee !== undefined) {
					const key = callKey(current, callee.name);
					yield [key, getOrAdd(this.#calls, key, () => [])];
				}
			}
			callee = current;
		}
	}

	#ownRuns(own: Frame): [key: string, runs: Runs] {
		const key = `${own.file}:${own.line} ${own.name}`;
		return [`own ${key}`, getOrAdd(this.#functions, key, () => ({ frame: own, runs: [] })).runs];
	}

	#frameOf(
		{ functionName, url, lineNumber, columnNumber }: z.output<typeof frame>,
		places: OriginalPlaces,
	): Frame {
		const name = functionName === '' ? 'anonymous function' : functionName;
		if (!url.startsWith('file:'))
			return { name, file: url, line: lineNumber + 1, column: columnNumber + 1, isOwn: false };
		const place = places.of(fileURLToPath(url), lineNumber + 1, columnNumber + 1);
		const file = slash(relative(this.#root, place.file));
		const isOwn = !file.startsWith('..') && !file.includes('node_modules/');
		return { ...place, name, file, isOwn };
	}
}

function callKey({ file, line }: Omit<ScanPlace, 'column'>, callee: string): string {
	return `${file}:${line} ${callee}`;
}

function getOrAdd<K, V>(map: Map<K, V>, key: K, create: () => V): V {
	let value = map.get(key);
	if (value === undefined) {
		value = create();
		map.set(key, value);
	}
	return value;
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
