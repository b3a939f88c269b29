import { readSource } from '../../project/readSource.ts';
import type { Outcome, Step } from '../reporter.ts';

const maximumLine = 500;

/** The texts that a step was given, which may be on disk no more. */
export class StepTexts {
	readonly #outcome: Outcome;
	readonly #step: Step;
	readonly #lines = new Map<string, readonly string[] | undefined>();

	constructor(outcome: Outcome, step: Step) {
		this.#outcome = outcome;
		this.#step = step;
	}

	/**
	 * @param line 1-based
	 * @returns the number of the first line and the lines; undefined where the text is not at hand.
	 */
	linesAround(file: string, line: number, count: number): [number, string[]] | undefined {
		if (!this.#lines.has(file)) this.#lines.set(file, this.#read(file)?.split(/\r?\n/));
		const lines = this.#lines.get(file);
		if (lines === undefined || line > lines.length) return undefined;
		const first = Math.max(1, line - count);
		const shown = lines.slice(first - 1, line + count);
		return [
			first,
			shown.map((text) => (text.length > maximumLine ? `${text.slice(0, maximumLine)}…` : text)),
		];
	}

	#read(file: string): string | undefined {
		const { steps, root } = this.#outcome;
		const index = steps.indexOf(this.#step);
		const own = steps[index]!.outputs.get(file)?.before;
		if (own !== undefined) return own;
		for (const step of steps.slice(0, index).reverse()) {
			const earlier = step.outputs.get(file)?.after;
			if (earlier !== undefined) return earlier;
		}
		const later = steps
			.slice(index)
			.map((step) => step.outputs.get(file))
			.find(Boolean);
		if (later !== undefined) return later.before;
		const source = readSource(`${root}/${file}`);
		return 'text' in source ? source.text : undefined;
	}
}
