export type {
	Decision,
	DecisionKind,
	Plan,
	PlannedFile,
	PlanSummary,
	Refusal,
	RefusalCode,
	TextEdit,
} from './plan/plan.ts';
export type { UserConfig } from './rules/configSchema.ts';
export { defineConfig } from './rules/defineConfig.ts';
