/** One file of a run. */
export interface FuzzSource {
	/** Relative to the workspace, unique in a run; its extension says how it is parsed. */
	readonly path: string;
	readonly text: string;
	/** Rules that name functions of this file. */
	readonly rules: readonly string[];
}

/** What a run does with its files. */
export interface Variant {
	readonly name: string;
	readonly transform: string;
	/** Options of the plan. */
	readonly options?: {
		readonly onBlocked?: 'twin';
		readonly byName?: boolean;
		readonly voidCallbacks?: 'fix';
		readonly arrayMap?: 'concurrent' | 'sequential';
		readonly concurrency?: number;
	};
	/** Options of the transform, given the rules of all files. */
	readonly own?: (rules: readonly string[]) => Readonly<Record<string, unknown>>;
	/** Goes over what `await-calls` left. */
	readonly follows?: true;
	/** Has nothing to do without functions of the files. */
	readonly needsRules?: true;
}

const files = (rules: readonly string[]): string[] => [
	...new Set(rules.map((rule) => rule.split('#')[0]!)),
];

/** Every transform, and every option that makes it edit otherwise. */
export const variants: readonly Variant[] = [
	{ name: 'await-calls', transform: 'await-calls' },
	{ name: 'await-calls, twins', transform: 'await-calls', options: { onBlocked: 'twin' } },
	{
		name: 'await-calls, by name',
		transform: 'await-calls',
		options: { byName: true, voidCallbacks: 'fix', arrayMap: 'concurrent' },
	},
	{
		name: 'await-calls, limited',
		transform: 'await-calls',
		options: { voidCallbacks: 'fix', arrayMap: 'concurrent', concurrency: 4 },
	},
	{ name: 'await-calls, in turn', transform: 'await-calls', options: { arrayMap: 'sequential' } },
	{ name: 'unblock-io', transform: 'unblock-io', own: () => ({ propagate: true }) },
	{
		name: 'wrap-sync-service',
		transform: 'wrap-sync-service',
		own: (rules) => ({ service: files(rules).map((file) => `${file}#*`) }),
		needsRules: true,
	},
	{ name: 'strip-executor', transform: 'strip-executor' },
	{ name: 'strip-async', transform: 'strip-async', follows: true },
	{
		name: 'parallelize-awaits',
		transform: 'parallelize-awaits',
		own: (rules) => ({ 'apply-safe': true, pure: ['fuzz-library#seed', ...rules] }),
		follows: true,
	},
	{
		name: 'monitor-blocking',
		transform: 'monitor-blocking',
		own: (rules) => ({ function: rules, calls: ['fuzz-library#seed', 'fuzz-library#seedSync'] }),
		follows: true,
	},
];
