import { originalOffset } from '../../edit/originalOffset.ts';
import { Lines } from '../../plan/lines.ts';
import type { TextEdit } from '../../plan/plan.ts';
import { readSource } from '../../project/readSource.ts';
import type { Outcome, Step } from '../reporter.ts';
import type { Region } from './finding.ts';

/** A place of a plan. */
export interface PlannedPlace {
	readonly file: string;
	readonly start: number;
	readonly end: number;
	readonly line: number;
}

/** A text with what is needed to find places in it. */
interface Text {
	readonly text: string;
	readonly lines: Lines;
}

/** Where the places of plans are in the files as they were on disk. */
export class Places {
	readonly #outcome: Outcome;
	readonly #texts = new Map<string, Text | undefined>();
	readonly #edits = new Map<Step, ReadonlyMap<string, TextEdit[]>>();

	constructor(outcome: Outcome) {
		this.#outcome = outcome;
	}

	/** The place with its columns, as far as the text is still the one that the plan was made from. */
	regionOf(step: Step, place: PlannedPlace): { region: Region; lineText: string | undefined } {
		const source = this.#textOf(place.file);
		const start = this.#onDisk(step, place.file, place.start);
		const end = Math.max(start, this.#onDisk(step, place.file, place.end));
		const isFirst = this.#outcome.steps[0] === step;
		if (source === undefined || end > source.text.length)
			return { region: { line: place.line }, lineText: undefined };
		const { text, lines } = source;
		const line = lines.lineAt(start);
		if (isFirst && line !== place.line)
			return { region: { line: place.line }, lineText: undefined };
		const first = lines.startOf(line);
		const [lineText = ''] = text.slice(first, first + 1000).split(/\r?\n/, 1);
		// A whole function would be marked up to its end, where nobody looks for what is said about it.
		const last = Math.min(end - first, lineText.length);
		const region = {
			line,
			column: start - first + 1,
			endLine: line,
			endColumn: Math.max(start - first, last) + 1,
		};
		return { region, lineText };
	}

	/** The steps before have changed the text that this one was given. */
	#onDisk(step: Step, file: string, offset: number): number {
		const before = this.#outcome.steps.slice(0, this.#outcome.steps.indexOf(step));
		return before.reduceRight(
			(at, earlier) => originalOffset(this.#editsOf(earlier).get(file) ?? [], at),
			offset,
		);
	}

	#editsOf(step: Step): ReadonlyMap<string, TextEdit[]> {
		const known = this.#edits.get(step);
		if (known !== undefined) return known;
		const edits = new Map<string, TextEdit[]>();
		for (const decision of step.plan.decisions)
			edits.set(decision.file, [...(edits.get(decision.file) ?? []), ...decision.edits]);
		this.#edits.set(step, edits);
		return edits;
	}

	#textOf(file: string): Text | undefined {
		if (!this.#texts.has(file)) this.#texts.set(file, this.#read(file));
		return this.#texts.get(file);
	}

	#read(file: string): Text | undefined {
		const { outputs, steps, root } = this.#outcome;
		// The files may be written already; only what no step changed is still on disk as it was.
		const output =
			outputs.get(file) ?? steps.map((step) => step.outputs.get(file)).find((known) => known);
		const source = output === undefined ? readSource(`${root}/${file}`) : { text: output.before };
		if (!('text' in source)) return undefined;
		return { text: source.text, lines: new Lines(source.text) };
	}
}
