import { readFileSync } from 'node:fs';
import { z } from 'zod';
import { UserError } from '../errors.ts';
import type { Plan } from '../plan/plan.ts';
import { planSchema } from './planSchema.ts';

const hint = 'Make the file with `asyncshift plan <transform> -o plan.json`.';

/** Reads and validates a plan file; `name` is what the user called it. */
export function readPlan(file: string, name: string): Plan {
	const content = parseJson(readText(file, name), name);
	if (!looksLikePlan(content)) throw new UserError(`${name} is no plan of asyncshift`, hint);
	const parsed = planSchema.safeParse(content);
	if (!parsed.success) {
		const issue = parsed.error.issues[0];
		const place = issue === undefined ? '' : z.core.toDotPath(issue.path);
		throw invalid(name, `${place === '' ? '' : `at ${place}: `}${issue?.message ?? 'unknown'}`);
	}
	checkReferences(parsed.data, name);
	return parsed.data;
}

function looksLikePlan(content: unknown): boolean {
	return typeof content === 'object' && content !== null && 'decisions' in content;
}

/** What a schema cannot say: decisions point at listed files and at other decisions. */
function checkReferences(plan: Plan, name: string): void {
	const files = new Set(plan.files.map((file) => file.path));
	const ids = new Set(plan.decisions.map((decision) => decision.id));
	if (ids.size !== plan.decisions.length) throw invalid(name, 'two decisions have the same id');
	if (files.size !== plan.files.length) throw invalid(name, 'a file is listed twice');
	const created = new Set(plan.created.map(({ path }) => path));
	if (created.size !== plan.created.length || [...created].some((path) => files.has(path))) {
		throw invalid(name, 'a file is created twice, or created and changed');
	}
	const deleted = new Set(plan.deleted.map(({ path }) => path));
	if (
		deleted.size !== plan.deleted.length ||
		[...deleted].some((path) => files.has(path) || created.has(path))
	) {
		throw invalid(name, 'a file is deleted twice, or deleted and changed');
	}
	for (const path of [...files, ...created, ...deleted]) {
		if (!/\.[cm]?[jt]sx?$/.test(path))
			throw invalid(name, `${JSON.stringify(path)} is no source file`);
	}
	const spellings = new Set([...created].map(spelling));
	const known = [...files, ...deleted].map(spelling);
	if (spellings.size !== created.size || known.some((path) => spellings.has(path))) {
		throw invalid(name, 'a file is created twice, or created and changed, in two spellings');
	}
	for (const { id, file, because } of plan.decisions) {
		if (!files.has(file)) throw invalid(name, `decision ${id} is in ${file}, which is not listed`);
		if ('decision' in because && !ids.has(because.decision)) {
			throw invalid(
				name,
				`decision ${id} follows from decision ${because.decision}, which is gone`,
			);
		}
	}
}

/** The same for all paths that may lead to one file, on disks that ignore case or the form of letters. */
function spelling(path: string): string {
	return path.normalize('NFC').toLowerCase();
}

function readText(file: string, name: string): string {
	try {
		return readFileSync(file, 'utf8');
	} catch (error) {
		const reason = (error as NodeJS.ErrnoException).code ?? String(error);
		throw new UserError(`cannot read the plan ${name} (${reason})`, hint);
	}
}

function parseJson(text: string, name: string): unknown {
	try {
		return JSON.parse(text);
	} catch (error) {
		throw invalid(name, error instanceof Error ? error.message : String(error));
	}
}

function invalid(name: string, reason: string): UserError {
	return new UserError(`${name} is not a valid plan: ${reason}`, hint);
}
