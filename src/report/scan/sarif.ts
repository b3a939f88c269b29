import type {
	BlockingCall,
	HotFunction,
	Measured,
	ScanPlace,
	ScanResult,
} from '../../scan/scanResult.ts';
import { describeUrgency } from './describe.ts';

const rules = [
	{
		id: 'blocking-call',
		shortDescription: { text: 'A call that blocks the event loop is reached from async code.' },
	},
	{
		id: 'long-computation',
		shortDescription: { text: 'A function was measured to block the event loop.' },
	},
] as const;

/**
 * The findings as SARIF 2.1.0, for code scanning.
 * https://docs.oasis-open.org/sarif/sarif/v2.1.0/sarif-v2.1.0.html
 */
export function renderSarif({ calls, hot }: ScanResult, version: string): string {
	const log = {
		$schema: 'https://json.schemastore.org/sarif-2.1.0.json',
		version: '2.1.0',
		runs: [
			{
				tool: { driver: { name: 'asyncshift', version, rules } },
				columnKind: 'utf16CodeUnits',
				results: [...calls.map(toResult), ...hot.map(toHotResult)],
			},
		],
	};
	return `${JSON.stringify(log, undefined, '\t')}\n`;
}

function toResult(call: BlockingCall) {
	const [root] = call.path;
	const steps = [
		...call.path.map((step) => [step, step.label] as const),
		[call, call.name] as const,
	];
	return {
		ruleId: 'blocking-call',
		level: levelOf(call.measured, call.remedy === 'fast' ? 'note' : 'warning'),
		message: {
			text: `\`${call.name}\` blocks the event loop and is reached from \`${root!.label}\`. ${call.advice}${describeTime(call.measured)}`,
		},
		locations: [locationOf(call)],
		codeFlows: [
			{
				threadFlows: [
					{
						locations: steps.map(([place, text]) => ({
							location: { ...locationOf(place), message: { text } },
						})),
					},
				],
			},
		],
		properties: { remedy: call.remedy, rule: call.rule },
	};
}

function toHotResult(hot: HotFunction) {
	return {
		ruleId: 'long-computation',
		level: levelOf(hot.measured, 'warning'),
		message: { text: `\`${hot.label}\` computes for long.${describeTime(hot.measured)}` },
		locations: [locationOf(hot)],
	};
}

function levelOf(measured: Measured | undefined, unmeasured: 'note' | 'warning') {
	if (measured === undefined) return unmeasured;
	return measured.urgency === 'must' ? 'error' : measured.urgency === 'should' ? 'warning' : 'note';
}

function describeTime(measured: Measured | undefined): string {
	return measured === undefined
		? ''
		: ` It blocked for ${measured.longest.toFixed(1)} ms at most: ${describeUrgency(measured.urgency)}.`;
}

function locationOf({ file, line, column }: ScanPlace) {
	return {
		physicalLocation: {
			artifactLocation: { uri: encodeURI(file), uriBaseId: '%SRCROOT%' },
			region: { startLine: line, startColumn: column },
		},
	};
}
