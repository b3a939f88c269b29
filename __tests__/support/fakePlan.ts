import { sha256 } from '../../src/apply/sha256.ts';
import { applyEdits } from '../../src/edit/applyEdits.ts';
import { countFiles } from '../../src/plan/countFiles.ts';
import type { PlanRequest, PlanResult } from '../../src/plan/createPlan.ts';
import type { PlannedOutput } from '../../src/plan/editTexts.ts';
import type { Decision, PlannedFile, Refusal } from '../../src/plan/plan.ts';
import { readSource } from '../../src/project/readSource.ts';

/**
 * Stands in for the engine where a test is about the command line only: awaits every `load()` that is
 * alone in its line, refuses those after `new`, and lets each decision follow from the one before.
 */
export function createFakePlan(request: PlanRequest): PlanResult {
	const rule = request.rules[0]?.text ?? '';
	const decisions: Decision[] = [];
	const refusals: Refusal[] = [];
	const files: PlannedFile[] = [];
	const outputs = new Map<string, PlannedOutput>();
	const awaitsByFile: Record<string, number> = {};
	request.onPhase?.('resolve');
	for (const { path, absolutePath } of request.workspace.files.filter((file) => file.editable)) {
		const given = request.texts?.get(absolutePath);
		const source = given === undefined ? readSource(absolutePath) : { text: given };
		if (!('text' in source)) continue;
		for (const match of source.text.matchAll(/(new )?load\(\)/g)) {
			const start = match.index;
			const line = source.text.slice(0, start).split('\n').length;
			const place = { file: path, start, end: start + match[0].length, line };
			if (match[1] !== undefined) {
				const suggestion = 'Use a factory.';
				const message = '`load` is called with `new`';
				refusals.push({ ...place, code: 'constructed', message, suggestion, rule });
				continue;
			}
			decisions.push({
				...place,
				id: decisions.length,
				kind: 'await-call',
				title: 'await the call of `load`',
				because: decisions.length === 0 ? { rule } : { decision: decisions.length - 1 },
				edits: [{ start, end: start, text: 'await ' }],
			});
			awaitsByFile[path] = (awaitsByFile[path] ?? 0) + 1;
		}
		const own = decisions.filter((decision) => decision.file === path);
		if (own.length === 0) continue;
		files.push({ path, sha256: given === undefined ? sha256(source.text) : '' });
		outputs.set(path, { before: source.text, after: applyEdits(source.text, own) });
	}
	return {
		outputs,
		timings: { resolve: 1 },
		plan: {
			version: 1,
			transform: request.transform.meta.name,
			rules: request.rules.map(({ text }) => text),
			files,
			decisions,
			refusals,
			warnings: [],
			breaking: [],
			untracedEntries: [],
			created: [],
			deleted: [],
			summary: {
				...countFiles({
					seen: request.workspace.files.map(({ path }) => path),
					changed: outputs.keys(),
					refused: refusals.map(({ file }) => file),
					failed: [],
				}),
				seedCalls: decisions.length + refusals.length,
				seedCallsMigrated: decisions.length,
				seedCallsHandled: 0,
				seedCallsByFile: {},
				awaitsByFile,
				functionsMadeAsync: 0,
				identifiedByBinding: 0,
				identifiedByName: 0,
			},
		},
	};
}
