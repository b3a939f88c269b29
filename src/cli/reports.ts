import { mkdirSync } from 'node:fs';
import path from 'node:path';
import { UserError } from '../errors.ts';
import { loadReporter, type ReportFormat } from '../report/formats.ts';
import type { Outcome, Reporter, ReportStyle, ScanOutcome } from '../report/reporter.ts';
import type { Context, Output } from './context.ts';
import {
	chooseTargets,
	type ReportFlags,
	type ReportPlace,
	type ReportTarget,
} from './reportTargets.ts';
import { readVersion } from './version.ts';
import { writeText } from './writeText.ts';

/** The reports of one command: chosen before it begins, so that a mistake costs nothing, told at its end. */
export class Reports {
	readonly #targets: readonly ReportTarget[];
	readonly #context: Context;
	/** Where reports without a file go. */
	readonly #output: Output;

	constructor(flags: ReportFlags, context: Context, place: ReportPlace = {}) {
		const held = place.held ?? (flags.diff ? 'the diff' : undefined);
		this.#targets = chooseTargets(flags, context.cwd, { ...place, held });
		this.#context = context;
		this.#output = held === undefined ? context.stdout : context.stderr;
	}

	async tell(outcome: Outcome): Promise<void> {
		const state = outcome.written ? 'the changes were written' : 'no other file was changed';
		await this.#write(state, (reporter, style) => reporter.renderOutcome(outcome, style));
	}

	async tellScan(scan: ScanOutcome): Promise<void> {
		await this.#write('nothing was changed', (reporter, style) =>
			reporter.renderScan!(scan, style),
		);
	}

	/** The terminal comes first: what it shows is not lost when a file cannot be written. */
	async #write(
		state: string,
		render: (reporter: Reporter, style: ReportStyle) => string,
	): Promise<void> {
		const version = readVersion();
		const inOrder = [
			...this.#targets.filter(({ file }) => file === undefined),
			...this.#targets.filter(({ file }) => file !== undefined),
		];
		for (const { format, file } of inOrder) {
			const reporter = await loadReporter(format);
			const colour = file === undefined && this.#output.colour;
			const text = render(reporter, { colour, version });
			if (file === undefined) this.#output.write(text);
			else this.#writeFile(file, format, text, state);
		}
	}

	#writeFile(file: string, format: ReportFormat, text: string, state: string): void {
		try {
			mkdirSync(path.dirname(path.resolve(this.#context.cwd, file)), { recursive: true });
			writeText(this.#context, file, `the ${format} report`, text);
		} catch (error) {
			const reason = error instanceof Error ? error.message : String(error);
			throw new UserError(`${reason}; ${state}`);
		}
	}
}
