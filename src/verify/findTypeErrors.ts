import { isBuiltin } from 'node:module';
import { originalOffset } from '../edit/originalOffset.ts';
import { UserError } from '../errors.ts';
import type { Draft } from '../plan/decide/decide.ts';
import { createdBy, type PlannedOutput } from '../plan/editTexts.ts';
import type { TextEdit } from '../plan/plan.ts';
import type { Compiler } from '../resolve/compiler/compiler.ts';
import type { Diagnostic } from '../resolve/oracle.ts';
import type { Wrong } from './wrong.ts';

/** What the compiler says about the edited workspace and did not say about the original one. */
export interface TypeErrors {
	readonly wrong: readonly Wrong[];
	/** Names that nothing uses any more: a reason to tidy up, and none to give anything up. */
	readonly unused: readonly Wrong[];
}

/** "Declared but never read", of a variable, a property, an import, a type, a pattern, a list of variables. */
const unusedCodes = new Set([6133, 6138, 6192, 6196, 6198, 6199, 6205]);

/** Of a package that is yet to be installed, which a warning says. */
const cannotFindModule = 2307;

/**
 * Finds errors that the compiler reports for the edited workspace only.
 *
 * @param drafts the decisions that made the outputs.
 * @param files absolute paths of the files to check.
 * @param root of the workspace.
 * @throws {UserError} when a file that decisions bring along has errors of its own
 */
export function findTypeErrors(
	compiler: Compiler,
	outputs: ReadonlyMap<string, PlannedOutput>,
	drafts: readonly Pick<Draft, 'file' | 'edits' | 'creates' | 'needs'>[],
	files: Iterable<string>,
	root: string,
): TypeErrors {
	if (outputs.size === 0) return { wrong: [], unused: [] };
	const edits = new Map<string, TextEdit[]>();
	for (const draft of drafts) {
		const known = edits.get(draft.file);
		if (known === undefined) edits.set(draft.file, [...draft.edits]);
		else known.push(...draft.edits);
	}
	const edited = new Map([
		...[...outputs].map(([file, { after }]) => [file, after] as const),
		...createdBy(drafts).map(({ path, text }) => [`${root}/${path}`, text] as const),
	]);
	requireCompilable(compiler, edited, drafts, root);
	const before = (file: string, offset: number) => originalOffset(edits.get(file) ?? [], offset);
	const needed = new Set(drafts.flatMap(({ needs }) => needs ?? []));
	const wrong: Wrong[] = [];
	const unused: Wrong[] = [];
	for (const error of compiler.newDiagnostics(edited, [...files], before)) {
		const { file, start, code, message } = error;
		if (code === cannotFindModule && [...needed].some((name) => message.includes(`'${name}`)))
			continue;
		const list = unusedCodes.has(code) ? unused : wrong;
		list.push({
			file,
			offset: before(file, start),
			code: 'type-error',
			message: describeDiagnostic(error),
		});
	}
	return { wrong, unused };
}

/** The compiler's words, and what helps where they do not say it. */
function describeDiagnostic({ code, message, reason }: Diagnostic): string {
	const [, module = ''] = /'([^']+)'/.exec(message) ?? [];
	const advice =
		code === cannotFindModule && isBuiltin(module)
			? 'Install `@types/node`, which declares it.'
			: undefined;
	return [`TS${code}: ${message}`, reason, advice].filter((part) => part !== undefined).join(' ');
}

function requireCompilable(
	compiler: Compiler,
	edited: ReadonlyMap<string, string>,
	drafts: readonly Pick<Draft, 'file' | 'creates'>[],
	root: string,
): void {
	const importers = new Map(
		drafts.flatMap(({ file, creates = [] }) =>
			creates.map(({ path }) => [`${root}/${path}`, file] as const),
		),
	);
	if (importers.size === 0) return;
	const [error] = compiler
		.errorsInNew(edited, importers)
		.filter(({ code }) => !unusedCodes.has(code));
	if (error === undefined) return;
	throw new UserError(
		`${error.file.slice(root.length + 1)} would not compile here: TS${error.code}: ${error.message}`,
		'Use `--runtime package`, which is compiled already, or --no-verify.',
	);
}
