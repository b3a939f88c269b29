/** What the await engine decides. Its reports count awaits and functions instead. */
export const engineKinds = [
	'await-call',
	'make-async',
	'wrap-return-type',
	'iterate-async',
	'for-each-to-for-of',
	'map-to-promise-all',
	'array-method-to-loop',
	'unwrap-type-query',
	'follow-mock',
	'replace-import',
	'add-import',
	'wrap-top-level',
	'keep-sync-twin',
] as const;

/** What other transforms decide, with how it is counted: `['executor', 'stripped']` makes "3 executors stripped". */
export const changeKinds = {
	'make-sync': ['function', 'made synchronous'],
	'unwrap-return-type': ['return type', 'unwrapped'],
	'drop-await': ['await', 'removed'],
	'strip-executor': ['executor', 'stripped'],
	'remove-leftover': ['leftover', 'removed'],
	'wrap-sync-function': ['function', 'split from a synchronous body'],
	'replace-cache': ['cache', 'replaced'],
	'call-sync-body': ['call', 'pointed at a synchronous body'],
	'lead-back': ['function', 'led back to the asynchronous form'],
	'export-function': ['function', 'exported'],
	'join-awaits': ['await group', 'joined'],
	'map-loop': ['loop', 'made concurrent'],
	'monitor-function': ['function', 'monitored'],
	'log-call': ['call', 'logged when slow'],
	'remove-monitor': ['monitor', 'removed'],
	'mark-todo': ['TODO comment', 'written'],
	'remove-todo': ['TODO comment', 'removed'],
	'clear-twin': ['place', 'cleared of twins'],
} as const satisfies Readonly<Record<string, readonly [noun: string, done: string]>>;

type ChangeKind = keyof typeof changeKinds;

export type DecisionKind = (typeof engineKinds)[number] | ChangeKind;

export const decisionKinds: readonly DecisionKind[] = [
	...engineKinds,
	...(Object.keys(changeKinds) as ChangeKind[]),
];
