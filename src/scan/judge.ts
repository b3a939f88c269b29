import type { Rule } from '../rules/rule.ts';
import type { BlockingCall } from './scanResult.ts';

/**
 * What can be done about a call that a rule names.
 *
 * @param problem why the asynchronous form would not do the same
 */
export function judge(
	{ replacement, gap, cost }: Rule,
	problem?: string,
): Pick<BlockingCall, 'remedy' | 'advice'> {
	if (problem !== undefined && cost !== 'fast')
		return { remedy: 'offload', advice: `No asynchronous form does the same: ${problem}.` };
	const form =
		replacement === undefined
			? undefined
			: replacement.kind === 'rename'
				? `\`${replacement.name}\``
				: replacement.exportName === 'default'
					? `the default export of \`${replacement.module}\``
					: `\`${replacement.exportName}\` of \`${replacement.module}\``;
	if (cost === 'fast') {
		return {
			remedy: 'fast',
			advice: `One call is short${form === undefined ? '' : `; ${form} does not block`}.`,
		};
	}
	if (form !== undefined) return { remedy: 'async-form', advice: `Use ${form}.` };
	return { remedy: 'offload', advice: `It ${gap ?? 'computes, and can only run in a worker'}.` };
}
