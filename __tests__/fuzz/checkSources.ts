import { cpSync, mkdirSync, mkdtempSync, realpathSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { planSchema } from '../../src/apply/planSchema.ts';
import { requireTransform } from '../../src/cli/transforms.ts';
import { applyEdits } from '../../src/edit/applyEdits.ts';
import { UserError } from '../../src/errors.ts';
import { createPlan, type PlanResult } from '../../src/plan/createPlan.ts';
import { loadPreset } from '../../src/rules/loadPreset.ts';
import { parseRule } from '../../src/rules/parseRule.ts';
import { ParseError, parse } from '../../src/syntax/parse.ts';
import { findUndecided } from './checkLines.ts';
import { libraryRules } from './hazards.ts';
import type { FuzzSource, Variant } from './source.ts';
import { syntaxErrors } from './syntaxErrors.ts';

export interface CheckOptions {
	readonly variant: Variant;
	/** Every file by itself, without libraries and imports. */
	readonly isolated: boolean;
	/** Compare the compiler's errors, and withdraw what causes new ones. */
	readonly verify?: boolean;
}

/** What is wrong with the migration of one file. */
export interface Finding {
	readonly path: string;
	readonly kind:
		| 'crash'
		| 'does not parse'
		| 'line without a decision'
		| 'not idempotent'
		| 'line endings'
		| 'plan file'
		| 'counts'
		/** The engine's own check found edits that would not parse, and took them back. */
		| 'withdrawn: does not parse';
	readonly message: string;
}

export interface Checked {
	/** Texts that are others now, by path. */
	readonly changed: ReadonlyMap<string, string>;
	readonly refused: ReadonlySet<string>;
	readonly failed: number;
	/**
	 * Files in which a second run goes on with what the first one refused: what stood in its way, such as a
	 * call on an untyped value elsewhere, has changed meanwhile.
	 */
	readonly resumed: number;
	readonly findings: readonly Finding[];
}

const laboratory = path.resolve(import.meta.dirname, '../behaviour/laboratory/support');

const tsconfig = JSON.stringify({
	compilerOptions: {
		...{ strict: true, target: 'esnext', module: 'preserve', moduleResolution: 'bundler' },
		...{ allowJs: true, checkJs: true, noEmit: true, jsx: 'preserve', types: [] },
		...{ moduleDetection: 'force', allowImportingTsExtensions: true, skipLibCheck: true },
	},
	include: ['**/*'],
});

/** Migrates files in one workspace, twice, and looks for what must never happen. */
export function checkSources(sources: readonly FuzzSource[], options: CheckOptions): Checked {
	const root = mkdtempSync(path.join(realpathSync(tmpdir()), 'asyncshift-fuzz-'));
	try {
		return new Check(root, sources, options).run();
	} finally {
		rmSync(root, { recursive: true, force: true });
	}
}

class Check {
	readonly #root: string;
	readonly #sources: readonly FuzzSource[];
	readonly #options: CheckOptions;
	readonly #findings: Finding[] = [];

	constructor(root: string, sources: readonly FuzzSource[], options: CheckOptions) {
		this.#root = root;
		this.#sources = sources;
		this.#options = options;
	}

	run(): Checked {
		writeFileSync(path.join(this.#root, 'tsconfig.json'), tsconfig);
		cpSync(laboratory, path.join(this.#root, 'support'), { recursive: true });
		this.#write(new Map(this.#sources.map(({ path: file, text }) => [file, text])));
		const first = this.#plan();
		const changed = new Map([...first.outputs].map(([file, { after }]) => [file, after]));
		this.#checkPlan(first);
		this.#checkSyntax(first);
		this.#write(changed);
		const refused = new Set(first.plan.refusals.map(({ file }) => file));
		const again = [...this.#plan().outputs];
		for (const [file, { before, after }] of again.filter(([file]) => !refused.has(file))) {
			const { line, was, is } = firstDifference(before, after);
			this.#report(file, 'not idempotent', `line ${line}: ${was} -> ${is}`);
		}
		return {
			changed,
			refused,
			failed: first.plan.summary.filesFailed,
			resumed: again.filter(([file]) => refused.has(file)).length,
			findings: this.#findings,
		};
	}

	#report(file: string, kind: Finding['kind'], message: string): void {
		this.#findings.push({ path: file, kind, message });
	}

	#write(texts: ReadonlyMap<string, string>): void {
		for (const [file, text] of texts) {
			const target = path.join(this.#root, file);
			mkdirSync(path.dirname(target), { recursive: true });
			writeFileSync(target, text);
		}
	}

	#plan(): PlanResult {
		const { variant, isolated, verify = false } = this.#options;
		const transform = requireTransform(variant.transform);
		const { rules: use, presets = [] } = transform.meta;
		const own = this.#sources.flatMap(({ rules }) => rules);
		const rules =
			use === 'none'
				? []
				: [
						...presets.flatMap(loadPreset),
						...libraryRules.map((rule) => parseRule(rule, this.#root)),
						...(use === 'required' ? own.map((rule) => parseRule(rule, this.#root)) : []),
					];
		const supports = isolated ? [] : ['support/laboratory.ts'];
		return createPlan({
			workspace: {
				root: this.#root,
				files: [...this.#sources.map(({ path: file }) => file), ...supports].map((file) => ({
					path: file,
					absolutePath: `${this.#root}/${file}`,
					editable: !supports.includes(file),
				})),
				tsconfigs: isolated ? [] : [`${this.#root}/tsconfig.json`],
			},
			transform,
			...(variant.own === undefined ? {} : { transformOptions: variant.own(own) }),
			rules,
			onBlocked: 'refuse',
			byName: false,
			verify,
			isolated,
			...variant.options,
		});
	}

	#checkPlan({ plan, outputs }: PlanResult): void {
		const read = planSchema.safeParse(JSON.parse(JSON.stringify(plan)));
		if (!read.success) this.#report('', 'plan file', read.error.message);
		for (const { file, code, message } of plan.refusals) {
			if (code === 'not-built' && /would not parse/.test(message))
				this.#report(file, 'withdrawn: does not parse', message);
		}
		for (const [file, { before, after }] of outputs) {
			const decisions = plan.decisions.filter((decision) => decision.file === file);
			const edits = decisions.flatMap((decision) => decision.edits);
			if (applyEdits(before, decisions) !== after)
				this.#report(file, 'plan file', 'the plan gives another text');
			const undecided = findUndecided(before, after, edits);
			if (undecided !== undefined) this.#report(file, 'line without a decision', undecided);
			if (!/(?<!\r)\n/.test(before) && /\r\n/.test(before) && /(?<!\r)\n/.test(after))
				this.#report(file, 'line endings', 'a file with CRLF got a line that ends with LF');
			const outside = decisions.find(({ end, start }) => start > end || end > before.length);
			if (outside !== undefined) this.#report(file, 'plan file', 'a decision is outside the file');
		}
	}

	#checkSyntax({ outputs }: PlanResult): void {
		for (const [file, { after }] of outputs) {
			try {
				parse(after, file);
			} catch (error) {
				if (!(error instanceof ParseError)) throw error;
				this.#report(file, 'does not parse', error.message);
			}
		}
		const texts = (side: 'before' | 'after') =>
			new Map([...outputs].map(([file, output]) => [file, output[side]]));
		const after = syntaxErrors(this.#root, texts('after'));
		if (after.size === 0) return;
		const before = syntaxErrors(this.#root, texts('before'));
		for (const [file, error] of after)
			if (!before.has(file)) this.#report(file, 'does not parse', error);
	}
}

function firstDifference(before: string, after: string): { line: number; was: string; is: string } {
	const [old, now] = [before.split('\n'), after.split('\n')];
	const line = old.findIndex((text, i) => text !== now[i]);
	return { line: line + 1, was: old[line] ?? '', is: now[line] ?? '' };
}

/** Whether an error says that a rule of the run names nothing: that is no finding. */
export function unknownRule(error: unknown): string | undefined {
	if (!(error instanceof UserError)) return undefined;
	return /^rule '([^']+)'/.exec(error.message)?.[1];
}
