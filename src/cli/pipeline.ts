import { type ChangeSet, changedPaths } from '../apply/changeSet.ts';
import type { Phase, PlanRequest, PlanResult } from '../plan/createPlan.ts';
import { discoverWorkspace } from '../project/discover.ts';
import type { Selection } from '../select/selection.ts';
import { type JudgedResult, judge } from './judge.ts';
import { PendingChanges } from './pendingChanges.ts';
import { chooseMarking } from './selection.ts';
import { nameStep, type Step } from './steps.ts';

/** What one step did, on top of the steps before it. */
export interface StepResult extends JudgedResult {
	readonly step: Step;
}

/** What a pipeline makes of the repository: from what is on disk to what the last step leaves. */
export interface PipelineResult extends ChangeSet {
	readonly steps: readonly StepResult[];
}

export interface PipelineRequest {
	readonly root: string;
	/** Where the paths of the steps start from. */
	readonly folder: string;
	readonly steps: readonly Step[];
	readonly since?: string | undefined;
	readonly staged?: boolean | undefined;
	readonly select?: Selection | undefined;
	readonly markTodo?: boolean | undefined;
	createPlan(request: PlanRequest): Promise<PlanResult>;
	onPhase(step: Step, phase: Phase): void;
}

const nothing: ChangeSet = { files: [], outputs: new Map(), created: [], deleted: [] };

/** Plans the steps one after the other, each on what the ones before it leave. */
export async function runPipeline(request: PipelineRequest): Promise<PipelineResult> {
	const pending = new PendingChanges();
	const steps: StepResult[] = [];
	for (const step of request.steps) {
		const result = await runStep(step, pending, request).catch((error: unknown) => {
			throw nameStep(error, step.source);
		});
		// What the following steps would make of texts that nobody wants says nothing.
		if (result.newErrors.length > 0) return { steps: [...steps, result], ...nothing };
		const { files, created, deleted } = result.plan;
		pending.add({ files, outputs: result.outputs, created, deleted });
		steps.push(result);
	}
	return { steps, ...pending.changeSet };
}

async function runStep(
	step: Step,
	{ texts, created, changeSet }: PendingChanges,
	{ root, folder, since, staged, select, markTodo, createPlan, onPhase }: PipelineRequest,
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
		since,
		staged,
		created,
	});
	const discover = performance.now() - started;
	const planned = await createPlan({
		workspace,
		transform: step.transform,
		...settings,
		markTodo: chooseMarking({ markTodo }, settings, select),
		texts: new Map([...texts].map(([path, text]) => [`${root}/${path}`, text])),
		...(select === undefined
			? {}
			: { select: { ...select, changed: new Set(changedPaths(changeSet)) } }),
		onPhase: (phase) => onPhase(step, phase),
	});
	const result = judge(planned, settings.verify);
	return { step, ...result, timings: { discover, ...result.timings } };
}
