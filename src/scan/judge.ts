import type { Rule } from '../rules/rule.ts';
import type { BlockingCall } from './scanResult.ts';

/** What can be done about calls that a rule names. */
export function judge({ replacement, gap, cost }: Rule): Pick<BlockingCall, 'remedy' | 'advice'> {
	const form =
		replacement === undefined
			? undefined
			: replacement.kind === 'rename'
				? `\`${replacement.name}\``
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
