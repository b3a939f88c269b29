import { isBuiltin } from 'node:module';
import {
	type Diagnostic as CompilerDiagnostic,
	DiagnosticCategory,
	type Project,
} from 'typescript/unstable/sync';
import type { Diagnostic } from '../oracle.ts';
import type { Projects } from './projects.ts';

/**
 * Errors that the files would have after the edits and do not have now.
 *
 * Only errors of the "after" state need a "before" to compare with, so files without errors are
 * checked once. Diagnostics are matched by file, code and message, since positions move with the edits;
 * those that are left by file, code and place.
 *
 * @param edited edited texts by absolute path.
 * @param files absolute paths of the files to check.
 * @param placeBefore where an offset of an edited text was before.
 */
export function findNewDiagnostics(
	projects: Projects,
	edited: ReadonlyMap<string, string>,
	files: readonly string[],
	placeBefore: (file: string, offset: number) => number,
): Diagnostic[] {
	return projects.withEdits(edited, (before, after) => {
		const isReached = memoize((config: string) => seesAny(after.getProject(config), edited));
		return files.flatMap((file) => {
			const config = projects.of(file)?.configFileName;
			if (config === undefined || !isReached(config)) return [];
			const now = errorsOf(after.getProject(config), file);
			if (now.length === 0) return [];
			const known = errorsOf(before.getProject(config), file);
			const isWithoutTypes = known.some(isUnresolved);
			const { unmatched, left } = match(known, now);
			return unmatched.filter((error) => {
				if (isUnresolved(error) && isWithoutTypes) return false;
				if (isBuiltinWithoutTypes(error) && !projects.isCompiled(file)) return false;
				const start = placeBefore(file, error.start);
				const index = left.findIndex((old) => isToldOtherwise(old, error, start));
				if (index >= 0) left.splice(index, 1);
				return index < 0;
			});
		});
	});
}

/**
 * Errors in files that the edits bring along. One with unknown modules says nothing about the others.
 *
 * @param created absolute paths of such files, with the file that imports each
 */
export function findErrorsInNew(
	projects: Projects,
	edited: ReadonlyMap<string, string>,
	created: ReadonlyMap<string, string>,
): Diagnostic[] {
	return projects.withEdits(edited, (_before, after) =>
		[...created].flatMap(([file, importer]) => {
			const config = projects.of(importer)?.configFileName;
			const errors = config === undefined ? [] : errorsOf(after.getProject(config), file);
			return errors.some(isUnresolved) ? [] : errors;
		}),
	);
}

/** Whether one of the files belongs to the project, by its config or by an import. Others stay as they are. */
function seesAny(project: Project | undefined, files: ReadonlyMap<string, unknown>): boolean {
	return project?.program.getSourceFileNames().some((name) => files.has(name)) === true;
}

function memoize<Value>(work: (key: string) => Value): (key: string) => Value {
	const known = new Map<string, Value>();
	return (key) => {
		const value = known.get(key) ?? work(key);
		known.set(key, value);
		return value;
	};
}

/** Pairs errors of the same code and message, one with one. */
function match(
	known: readonly Diagnostic[],
	now: readonly Diagnostic[],
): { readonly unmatched: readonly Diagnostic[]; readonly left: Diagnostic[] } {
	const byId = new Map<string, Diagnostic[]>();
	for (const error of known) {
		const same = byId.get(identify(error));
		if (same === undefined) byId.set(identify(error), [error]);
		else same.push(error);
	}
	const unmatched = now.filter((error) => byId.get(identify(error))?.pop() === undefined);
	return { unmatched, left: [...byId.values()].flat() };
}

/**
 * Whether an error is one that was there before, in other words: the promise form of a function may name
 * the type of its parameter differently. One that speaks of a promise is about the change, unless it only lists
 * what an object has that lacks a property as before.
 */
function isToldOtherwise(old: Diagnostic, now: Diagnostic, start: number): boolean {
	const promise = now.code === missingProperty ? /on type 'Promise\b/ : /\bPromise\b/;
	return old.code === now.code && old.start === start && !promise.test(now.message);
}

/** "Property 'parent' does not exist on type …" */
const missingProperty = 2339;

function errorsOf(project: Project | undefined, file: string): Diagnostic[] {
	return (project?.program.getSemanticDiagnostics(file) ?? [])
		.filter(({ category }) => category === DiagnosticCategory.Error)
		.map((error) => {
			const { pos, code, text } = error;
			const reason = text.includes("'") ? undefined : innermostReason(error);
			const told = { file, start: pos, code, message: text };
			return reason === undefined ? told : { ...told, reason };
		});
}

function innermostReason({ messageChain: [reason] = [] }: CompilerDiagnostic): string | undefined {
	return reason && (innermostReason(reason) ?? reason.text);
}

/** "Cannot find module", "cannot find name … install type definitions", "no declaration file". */
const unresolvedCodes = new Set([2307, 2580, 2591, 2792, 7016]);

/** Whether an error is about what is installed: where one module has no types, its twin has none either. */
function isUnresolved({ code }: Diagnostic): boolean {
	return unresolvedCodes.has(code);
}

/** Whether an error says that the types of Node.js are not installed. */
function isBuiltinWithoutTypes(error: Diagnostic): boolean {
	const [, name] = /'([^']+)'/.exec(error.message) ?? [];
	return isUnresolved(error) && name !== undefined && isBuiltin(name);
}

function identify({ code, message }: Diagnostic): string {
	return `${code} ${message}`;
}
