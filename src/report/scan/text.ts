import { createColors } from 'picocolors';
import type { BlockingCall, Measured, ScanResult } from '../../scan/scanResult.ts';
import { plural } from '../plural.ts';
import { describeRemedy, describeUrgency, groupByRemedy, placeOf } from './describe.ts';

/** The findings for people, in groups by what can be done. */
export function renderScanText(
	{ colour }: { readonly colour: boolean },
	result: ScanResult,
): string {
	const { bold, dim } = createColors(colour);
	const blocks = groupByRemedy(result.calls).map(([remedy, calls]) =>
		[bold(`${describeRemedy(remedy)} (${calls.length})`), ...calls.map(renderCall)].join('\n'),
	);
	if (result.hot.length > 0) {
		const lines = result.hot.map(
			(hot) => `  ${placeOf(hot)}  ${hot.label}: ${describeTime(hot.measured)}`,
		);
		blocks.push([bold(`Functions that compute for long (${lines.length})`), ...lines].join('\n'));
	}
	const unreached = `${plural(result.unreached, 'other blocking call')} that neither is seen to reach.`;
	const ignored =
		result.ignored === 0 ? '' : ` ${plural(result.ignored, 'call')} left out by a comment.`;
	const seen = `in ${plural(result.filesSeen, 'file')}`;
	const summary =
		result.calls.length === 0
			? `No blocking call is reached from async code or the event loop ${seen}.`
			: `${plural(result.calls.length, 'blocking call')} reached from async code or the event loop ${seen}.`;
	return `${[...blocks, `${bold(summary)}\n${dim(unreached + ignored)}`].join('\n\n')}\n`;
}

function renderCall(call: BlockingCall): string {
	const [root, ...others] = call.path;
	const way = [root!, ...others].map(({ label, file, line }) => `${label} (${file}:${line})`);
	const time = call.measured === undefined ? '' : `: ${describeTime(call.measured)}`;
	return `  ${placeOf(call)}  ${call.name}${time}. ${call.advice}\n      from ${way.join(' → ')}`;
}

function describeTime({ longest, runs, urgency }: Measured): string {
	return `${longest.toFixed(1)} ms at most in ${plural(runs, 'run')}, ${describeUrgency(urgency)}`;
}
