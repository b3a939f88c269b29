import type { BlockingCall, HotFunction, Measured } from '../../scan/scanResult.ts';
import type { ScanOutcome } from '../reporter.ts';
import { describeUrgency } from '../scan/describe.ts';
import { byLevel, type Finding, type Level } from './finding.ts';

/** The findings of a scan, the most important first. */
export function scanFindings({ result: { calls, hot }, check }: ScanOutcome): Finding[] {
	return byLevel([...calls.map((call) => ofCall(call, check)), ...hot.map(ofHotFunction)]);
}

function ofCall(call: BlockingCall, check: boolean): Finding {
	const { file, line, column, name, advice, measured, remedy, path, rule } = call;
	const fails = check && remedy !== 'fast';
	return {
		file,
		region: { line, column },
		lineText: undefined,
		level: fails ? 'error' : levelOf(measured, remedy === 'fast' ? 'note' : 'warning'),
		fails,
		code: 'blocking-call',
		message: `\`${name}\` blocks the event loop and is reached from ${asCode(path[0]!.label)}. ${advice}${describeTime(measured)}`,
		rule,
		path: [
			...path.map((step) => ({ ...step, text: step.label })),
			{ file, line, column, text: name },
		],
	};
}

/** A label that names code inside of it, such as callback of `createServer`, is no code as a whole. */
function asCode(label: string): string {
	return label.includes('`') ? `a ${label}` : `\`${label}\``;
}

function ofHotFunction({ file, line, column, label, measured }: HotFunction): Finding {
	return {
		file,
		region: { line, column },
		lineText: undefined,
		level: levelOf(measured, 'warning'),
		fails: false,
		code: 'long-computation',
		message: `\`${label}\` computes for long.${describeTime(measured)}`,
	};
}

function levelOf(measured: Measured | undefined, unmeasured: Level): Level {
	if (measured === undefined) return unmeasured;
	return measured.urgency === 'must' ? 'error' : measured.urgency === 'should' ? 'warning' : 'note';
}

function describeTime(measured: Measured | undefined): string {
	return measured === undefined
		? ''
		: ` It blocked for ${measured.longest.toFixed(1)} ms at most: ${describeUrgency(measured.urgency)}.`;
}
