/** The options that are handed on to asyncshift. */
export const ruleOptions = {
	preset: { type: 'string', multiple: true },
	async: { type: 'string', multiple: true },
	'on-blocked': { type: 'string' },
	'by-name': { type: 'boolean' },
} as const;

/** The command line for asyncshift; without any rule, the file functions of Node.js are the seeds. */
export function ruleArguments(values: {
	readonly preset?: readonly string[] | undefined;
	readonly async?: readonly string[] | undefined;
	readonly 'on-blocked'?: string | undefined;
	readonly 'by-name'?: boolean | undefined;
}): string[] {
	const { async = [], preset = async.length === 0 ? ['node-fs'] : [] } = values;
	return [
		...preset.flatMap((name) => ['--preset', name]),
		...async.flatMap((rule) => ['--async', rule]),
		...(values['on-blocked'] === undefined ? [] : ['--on-blocked', values['on-blocked']]),
		...(values['by-name'] ? ['--by-name'] : []),
	];
}
