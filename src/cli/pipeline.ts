import type { Phase, PlanRequest, PlanResult } from '../plan/createPlan.ts';
import type { PlannedFile } from '../plan/plan.ts';
import { discoverWorkspace } from '../project/discover.ts';
import type { Step } from './steps.ts';

/** What one step did, on top of the steps before it. */
export interface StepResult extends PlanResult {
	readonly step: Step;
}

/** What a pipeline makes of the repository. Nothing is written yet. */
export interface PipelineResult {
	readonly steps: readonly StepResult[];
	/** Every file that is another one in the end, with the sha256 of what is on disk. */
	readonly files: readonly PlannedFile[];
	/** From what is on disk to what the last step left; by path relative to the root. */
	readonly outputs: PlanResult['outputs'];
}

export interface PipelineRequest {
	readonly root: string;
	/** Where the paths of the steps start from. */
	readonly folder: string;
	readonly steps: readonly Step[];
	createPlan(request: PlanRequest): Promise<PlanResult>;
	onPhase(step: Step, phase: Phase): void;
}

/** Plans the steps one after the other, each on the texts that the ones before it leave. */
export async function runPipeline(request: PipelineRequest): Promise<PipelineResult> {
	const texts = new Map<string, string>();
	const pinned = new Map<string, PlannedFile>();
	const outputs = new Map<string, { readonly before: string; readonly after: string }>();
	const steps: StepResult[] = [];
	for (const step of request.steps) {
		const result = await runStep(step, texts, request);
		for (const file of result.plan.files) {
			// Only the first plan that changes a file has read it from disk.
			if (!pinned.has(file.path)) pinned.set(file.path, file);
		}
		for (const [path, { before, after }] of result.outputs) {
			outputs.set(path, { before: outputs.get(path)?.before ?? before, after });
			texts.set(`${request.root}/${path}`, after);
		}
		steps.push(result);
	}
	const changed = new Map([...outputs].filter(([, { before, after }]) => before !== after));
	return {
		steps,
		files: [...pinned.values()].filter(({ path }) => changed.has(path)),
		outputs: changed,
	};
}

async function runStep(
	step: Step,
	texts: ReadonlyMap<string, string>,
	{ root, folder, createPlan, onPhase }: PipelineRequest,
): Promise<StepResult> {
	const { include, exclude, tsconfig, ...settings } = step.settings;
	onPhase(step, 'discover');
	const started = performance.now();
	const workspace = discoverWorkspace({
		cwd: folder,
		root,
		paths: step.paths,
		include,
		exclude,
		tsconfig,
	});
	const discover = performance.now() - started;
	const result = await createPlan({
		workspace,
		transform: step.transform,
		...settings,
		texts: new Map(texts),
		onPhase: (phase) => onPhase(step, phase),
	});
	return { step, ...result, timings: { discover, ...result.timings } };
}
